package io.setpoint.planner.summary;

import static org.assertj.core.api.Assertions.assertThat;

import io.setpoint.planner.state.Action;
import io.setpoint.planner.state.ActionFlag;
import io.setpoint.planner.state.PlannedResource;
import io.setpoint.planner.state.SmallCluster;
import io.setpoint.policy.cluster.MultipleActive;
import io.setpoint.policy.value.Role;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TransitionSummaryTest {
    private final SmallCluster cluster = new SmallCluster("n1", "n2");

    TransitionSummaryTest() {
        cluster.primitive("a");
    }

    private List<String> summary() {
        List<String> texts = new ArrayList<>();
        for (String line : SummaryText.render(TransitionSummary.lines(cluster.plan()))) {
            texts.add(line.replaceAll(" +", " "));
        }
        return texts;
    }

    private PlannedResource resource(Role role, String current, Role nextRole, String next) {
        PlannedResource resource = current == null ? cluster.resource("a") : cluster.active("a", current);
        resource.role = role;
        resource.nextRole = nextRole;
        resource.assigned = next == null ? null : cluster.node(next);
        return resource;
    }

    /** Actions as TASK[-][!]@NODE=REASON: a minus for optional, an exclamation mark for unrunnable; reasons are single words. */
    private void actions(String actions) {
        for (String text : actions.trim().split(" +")) {
            String[] reason = text.split("=");
            String[] node = reason[0].split("@");
            Action action = cluster.action("a", node[0].replaceAll("[-!]", ""), node.length > 1 ? node[1] : null);
            action.set(ActionFlag.OPTIONAL, node[0].contains("-"));
            action.set(ActionFlag.RUNNABLE, !node[0].contains("!"));
            action.reason = reason.length > 1 ? reason[1] : null;
        }
    }

    @ParameterizedTest(name = "on {0}, to be on {1}, {2}, actions {3}: {4}")
    @CsvSource(
            nullValues = "-",
            value = {
                "n1, n2, -,      migrate_from@n2 stop@n1=s start@n2=x,  Migrate a ( n1 -> n2 ) due to x",
                "n1, n1, reload, start-@n1=x stop-@n1,                  Reload a ( n1 ) due to x",
                "n1, n1, -,      start-@n1 promote@n1=p demote@n1=d,    Re-promote a ( n1 ) due to d",
                "n1, n1, -,      start-@n1 promote!@n1=p demote@n1=d,   Re-promote a ( n1 ) due to d (blocked)",
                "n1, n1, -,      start-@n1 promote@n1 demote-@n1,       -",
                "n1, n1, -,      start-@n1 stop-@n1,                    -",
                "n1, n1, -,      start!@n1=x stop@n1,                   Stop a ( n1 ) due to x",
                "n1, n1, -,      start!@n1=x stop@n1=s,                 Stop a ( n1 ) due to s",
                "n1, n2, -,      start@n2=x stop@n1=s,                  Move a ( n1 -> n2 ) due to s",
                "n1, n2, failed, start@n2=x stop!@n1,                   Recover a ( n1 -> n2 ) blocked",
                "n1, n1, failed, start@n1=x stop@n1=s,                  Recover a ( n1 ) due to s",
                "n1, n1, -,      start@n1=x stop@n1=s,                  Restart a ( n1 ) due to x",
                "n1, -,  -,      start@n1=x stop@n1=s,                  -",
            })
    void sameRole(String current, String next, String flag, String actions, String line) {
        PlannedResource resource = resource(Role.STARTED, current, Role.STARTED, next);
        resource.reload = "reload".equals(flag);
        resource.failed = "failed".equals(flag);
        actions(actions);
        assertThat(summary()).isEqualTo(line == null ? List.of() : List.of(line));
    }

    @ParameterizedTest(name = "{0} on {1}, to be {2} on {3}, {4}, actions {5}: {6}")
    @CsvSource(
            nullValues = "-",
            value = {
                "STARTED,    n1, STOPPED,    -,  -,      stop@n1=s,             Stop a ( n1 ) due to s",
                "STARTED,    n1, STOPPED,    -,  -,      stop!@n1,              Stop a ( n1 ) blocked",
                "PROMOTED,   n1, UNPROMOTED, n1, -,      stop@n1 start!@n1=x,   Stop a ( Promoted n1 ) due to x",
                "PROMOTED,   n1, UNPROMOTED, n1, failed, stop@n1=s start@n1,    Recover a ( Promoted -> Unpromoted n1 )",
                "PROMOTED,   n1, UNPROMOTED, n1, failed, stop@n1=s,             Recover a ( Promoted -> Unpromoted n1 ) due to s",
                "UNPROMOTED, n1, PROMOTED,   n2, -,      stop@n1=s start@n2=x,  Move a ( Unpromoted n1 -> Promoted n2 ) due to s",
                "UNPROMOTED, n1, PROMOTED,   n1, reload, stop-@n1 start-@n1=x,  Reload a ( Unpromoted -> Promoted n1 ) due to x",
                "UNPROMOTED, n1, PROMOTED,   n1, -,      stop@n1=s start@n1=x,  Restart a ( Unpromoted -> Promoted n1 ) due to x",
                "PROMOTED,   n1, UNPROMOTED, n1, -,      stop-@n1 demote@n1=d,  Demote a ( Promoted -> Unpromoted n1 ) due to d",
                "UNPROMOTED, n1, PROMOTED,   n1, -,      promote!@n1,           Promote a ( Unpromoted -> Promoted n1 ) blocked",
                "STOPPED,    -,  PROMOTED,   n1, -,      start@n1 promote@n1,   Promote a ( Stopped -> Promoted n1 )",
                "STOPPED,    -,  UNPROMOTED, n1, -,      start@n1,              Start a ( n1 )",
                "STARTED,    n1, UNPROMOTED, n1, -,      start-@n1,             -",
                "STOPPED,    -,  STARTED,    -,  -,      start!,                -",
            })
    void changedRole(Role role, String current, Role nextRole, String next, String flag, String actions, String line) {
        PlannedResource resource = resource(role, current, nextRole, next);
        resource.reload = "reload".equals(flag);
        resource.failed = "failed".equals(flag);
        resource.mustStop = resource.failed;
        actions(actions);
        assertThat(summary()).isEqualTo(line == null ? List.of() : List.of(line));
    }

    @Test
    void aStopIsToldForEachActiveNode() {
        cluster.active("a", "n2");
        resource(Role.STARTED, "n1", Role.STOPPED, null);
        actions("stop@n1=one stop@n2=two");
        assertThat(summary()).containsExactly("Stop a ( n2 ) due to two", "Stop a ( n1 ) due to one");
    }

    @Test
    void unmanagedAndGoneResourcesAreNotTold() {
        PlannedResource resource = resource(Role.STARTED, "n1", Role.STOPPED, null);
        actions("stop@n1");
        resource.managed = false;
        assertThat(summary()).isEmpty();
        resource.managed = true;
        resource.config.removed = true;
        assertThat(summary()).containsExactly("Stop a ( n1 )");
        resource.activeNodes.clear();
        assertThat(summary()).isEmpty();
    }

    @Test
    void looksUpActionsAndGivesThemNodes() {
        PlannedResource resource = resource(Role.STARTED, "n1", Role.STARTED, "n2");
        actions("start! stop! promote! migrate_from!");
        TransitionSummary.lookUp(cluster.plan());
        assertThat(resource.actions())
                .extracting(Action::toString)
                .containsExactly("a_start_0 n2", "a_stop_0", "a_promote_0 n2", "a_migrate_from_0 n2");
        assertThat(resource.actions()).noneMatch(Action::runnable);
    }

    @Test
    void looksForTheCurrentStopOnlyIfTheStartCanRun() {
        PlannedResource resource = resource(Role.STARTED, "n1", Role.STARTED, "n2");
        actions("start@n2 stop!");
        TransitionSummary.lookUp(cluster.plan());
        assertThat(resource.actions()).extracting(Action::toString).containsExactly("a_start_0 n2", "a_stop_0 n1");
    }

    @Test
    void ofSeveralOnesOnUnexpectedNodesAnyStopIsTold() {
        PlannedResource resource = resource(Role.STARTED, "n1", Role.STARTED, "n1");
        cluster.active("a", "n2");
        resource.config.multipleActive = MultipleActive.STOP_UNEXPECTED;
        resource.failed = true;
        actions("start@n1 stop@n2=unexpected");
        assertThat(summary()).containsExactly("Recover a ( n1 ) due to unexpected");
    }

    @Test
    void whatIsActiveCountsAsStarted() {
        PlannedResource resource = resource(Role.STOPPED, "n1", Role.STOPPED, null);
        resource.managed = false;
        TransitionSummary.lookUp(cluster.plan());
        assertThat(resource.role).isEqualTo(Role.STARTED);
    }

    @Test
    void nodesAreToldFirstNewestFirst() {
        cluster.remoteNode("guest", cluster.primitive("vm"));
        fence("n1", "reboot", "node is unclean");
        fence("guest", "off", "guest is unclean");
        fence("n2", "on", null);
        fence("n2", "off", "not needed").set(ActionFlag.OPTIONAL);
        cluster.clusterAction("do_shutdown", "n2");
        resource(Role.STOPPED, null, Role.STARTED, "n1");
        actions("start@n1");
        assertThat(summary())
                .containsExactly(
                        "Fence (off) guest (resource: vm) 'guest is unclean'",
                        "Fence (reboot) n1 'node is unclean'",
                        "Start a ( n1 )");
    }

    private Action fence(String node, String operation, String reason) {
        Action fence = cluster.clusterAction("stonith", node);
        fence.meta.put("stonith_action", operation);
        fence.reason = reason;
        return fence;
    }

    @Test
    void partsOfBundlesAreToldFromOutsideIn() {
        cluster.bundle("b", "app");
        for (String part : List.of("b-podman-0", "b-ip", "b-0", "app:0")) {
            cluster.resource(part).nextRole = Role.STARTED;
            cluster.resource(part).assigned = cluster.node("n1");
            cluster.action(part, "start", "n1");
        }
        assertThat(summary())
                .containsExactly("Start b-ip ( n1 )", "Start b-podman-0 ( n1 )", "Start b-0 ( n1 )", "Start app:0 ( n1 )");
    }
}
