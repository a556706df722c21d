package io.setpoint.planner.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.setpoint.policy.cluster.Clone;
import io.setpoint.policy.cluster.Group;
import io.setpoint.policy.cluster.NodeState;
import io.setpoint.policy.cluster.Primitive;
import io.setpoint.policy.value.Role;
import java.util.List;
import org.junit.jupiter.api.Test;

class CloneLinesTest {
    private final ObservedCluster cluster = new ObservedCluster();
    private final NodeState a = cluster.node("a");
    private final NodeState b = cluster.node("b");
    private final NodeState c = cluster.node("c");

    private List<String> lines() {
        return lines(true);
    }

    private List<String> lines(boolean pendingShown) {
        return cluster.text(pendingShown)
                .lines()
                .dropWhile(line -> !line.contains("Full List"))
                .skip(1)
                .map(String::strip)
                .toList();
    }

    private static Primitive instance(Clone clone, int number) {
        return (Primitive) clone.instances.get(number);
    }

    @Test
    void startedInstancesAreCollectedAndTheOtherNodesAreStopped() {
        Clone clone = cluster.clone("ping-clone", "ping", 3);
        cluster.active(instance(clone, 0), Role.STARTED, b);
        cluster.active(instance(clone, 1), Role.STARTED, a);

        assertThat(lines()).containsExactly("* Clone Set: ping-clone [ping]:", "* Started: [ a b ]", "* Stopped: [ c ]");
    }

    @Test
    void nothingIsStoppedOnceAllInstancesAreUp() {
        Clone clone = cluster.clone("ping-clone", "ping", 1);
        cluster.active(instance(clone, 0), Role.STARTED, b);

        assertThat(lines()).containsExactly("* Clone Set: ping-clone [ping]:", "* Started: [ b ]");
    }

    @Test
    void promotableClonesTellPromotedFromUnpromoted() {
        Clone clone = cluster.clone("db-clone", "db", 3);
        clone.promotable = true;
        cluster.active(instance(clone, 0), Role.PROMOTED, b);
        cluster.active(instance(clone, 1), Role.STARTED, a);
        cluster.active(instance(clone, 2), Role.UNPROMOTED, c);

        assertThat(lines())
                .containsExactly("* Clone Set: db-clone [db] (promotable):", "* Promoted: [ b ]", "* Unpromoted: [ a c ]");
    }

    @Test
    void aLowerTargetRoleIsNamed() {
        Clone clone = cluster.clone("db-clone", "db", 1);
        clone.promotable = true;
        clone.targetRole = Role.UNPROMOTED;
        clone.meta.put("target-role", "Unpromoted");
        cluster.active(instance(clone, 0), Role.UNPROMOTED, a);

        assertThat(lines())
                .containsExactly("* Clone Set: db-clone [db] (promotable, disabled):", "* Unpromoted (target-role): [ a ]");
    }

    @Test
    void stoppedNodesAreGroupedByReason() {
        Clone clone = cluster.clone("ping-clone", "ping", 3);
        clone.targetRole = Role.STOPPED;
        clone.meta.put("target-role", "Stopped");
        cluster.maskedProbe("ping_monitor_0", b, 5, instance(clone, 0));

        assertThat(lines())
                .containsExactly(
                        "* Clone Set: ping-clone [ping] (disabled):",
                        "* Stopped (Not installed): [ b ]",
                        "* Stopped (disabled): [ a c ]");
    }

    @Test
    void inAnAsymmetricClusterTheProbedNodesCount() {
        Clone clone = cluster.clone("ping-clone", "ping", 2);
        cluster.of(clone).knownNodes.add(c);
        cluster.symmetric = false;

        assertThat(lines()).containsExactly("* Clone Set: ping-clone [ping]:", "* Stopped: [ c ]");
    }

    @Test
    void troubledInstancesAreShownInFullAndTheirNodesAreNotStopped() {
        Clone clone = cluster.clone("ping-clone", "ping", 3);
        cluster.active(instance(clone, 0), Role.STARTED, a);
        cluster.active(instance(clone, 1), Role.STARTED, b);
        cluster.of(instance(clone, 1)).failed = true;

        assertThat(lines())
                .containsExactly(
                        "* Clone Set: ping-clone [ping]:",
                        "* ping\t(ocf:heartbeat:Dummy):\t FAILED b",
                        "* Started: [ a ]",
                        "* Stopped: [ c ]");
    }

    @Test
    void anInstanceOnALostNodeIsShownInFull() {
        Clone clone = cluster.clone("ping-clone", "ping", 1);
        a.online = false;
        a.unclean = true;
        cluster.active(instance(clone, 0), Role.STARTED, a);

        assertThat(lines()).contains("* ping\t(ocf:heartbeat:Dummy):\t Started a (UNCLEAN)");
    }

    @Test
    void anInstanceUnderWayIsShownInFullOnlyWhileSuchAreShown() {
        Clone clone = cluster.clone("ping-clone", "ping", 1);
        cluster.active(instance(clone, 0), Role.STARTED, a);
        cluster.of(instance(clone, 0)).pendingAction = "stop";

        assertThat(lines(true)).contains("* ping\t(ocf:heartbeat:Dummy):\t Stopping a").doesNotContain("* Started: [ a ]");
        assertThat(lines(false)).containsExactly("* Clone Set: ping-clone [ping]:", "* Started: [ a ]");
    }

    @Test
    void uniqueClonesListEveryInstance() {
        Clone clone = cluster.clone("ping-clone", "ping", 2);
        clone.unique = true;
        clone.instances.forEach(instance -> instance.unique = true);
        cluster.active(instance(clone, 1), Role.STARTED, a);

        assertThat(lines())
                .containsExactly(
                        "* Clone Set: ping-clone [ping] (unique):",
                        "* ping:0\t(ocf:heartbeat:Dummy):\t Stopped",
                        "* ping:1\t(ocf:heartbeat:Dummy):\t Started a");
    }

    @Test
    void aGroupThatIsPartlyActiveIsShownInFull() {
        Clone clone = cluster.cloneOfGroup("stack-clone", "stack", 1, "disk", "shop");
        Group stack = (Group) clone.instances.get(0);
        cluster.active(stack.members.get(0), Role.STARTED, a);

        assertThat(lines())
                .containsExactly(
                        "* Clone Set: stack-clone [stack]:",
                        "* Resource Group: stack:0:",
                        "* disk\t(ocf:heartbeat:Dummy):\t Started a",
                        "* shop\t(ocf:heartbeat:Dummy):\t Stopped",
                        "* Stopped: [ b c ]");
    }

    @Test
    void aGroupIsPromotedIfAnyMemberIs() {
        Clone clone = cluster.cloneOfGroup("stack-clone", "stack", 1, "disk", "shop");
        clone.promotable = true;
        Group stack = (Group) clone.instances.get(0);
        cluster.active(stack.members.get(0), Role.PROMOTED, a);
        cluster.active(stack.members.get(1), Role.UNPROMOTED, a);

        assertThat(lines()).containsExactly("* Clone Set: stack-clone [stack] (promotable):", "* Promoted: [ a ]");
    }
}
