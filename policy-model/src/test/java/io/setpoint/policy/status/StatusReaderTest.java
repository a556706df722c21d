package io.setpoint.policy.status;

import static io.setpoint.policy.status.ObservedCluster.NOW;
import static io.setpoint.policy.status.ObservedCluster.attribute;
import static io.setpoint.policy.status.ObservedCluster.entry;
import static io.setpoint.policy.status.ObservedCluster.history;
import static io.setpoint.policy.status.ObservedCluster.historyWith;
import static io.setpoint.policy.status.ObservedCluster.meta;
import static io.setpoint.policy.status.ObservedCluster.primitiveXml;
import static org.assertj.core.api.Assertions.assertThat;

import io.setpoint.policy.cluster.NodeState;
import io.setpoint.policy.cluster.Ticket;
import io.setpoint.policy.status.ObservedCluster.Entry;
import io.setpoint.policy.status.ObservedCluster.State;
import io.setpoint.policy.value.Role;
import io.setpoint.policy.value.Score;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatusReaderTest {
    private static final String ONLINE = "in_ccm='true' crmd='online' join='member' expected='member'";
    private static final Entry START = entry("start", "start");
    private static final String REMOTE = "<primitive id='r1' class='ocf' provider='pacemaker' type='remote'/>";
    private static final String VM = primitiveXml("vm", meta("m", "remote-node", "guest"));

    @Test
    void aNodeWithoutStateIsUncleanIfStartUpFencingSaysSo() {
        State state = new ObservedCluster().configuredNode("n1").read();
        State trusting = new ObservedCluster().option("startup-fencing", "false").configuredNode("n1").read();

        assertThat(state.node("n1").unclean).isTrue();
        assertThat(trusting.node("n1").unclean).isFalse();
        assertThat(trusting.node("n1").online).isFalse();
    }

    @Test
    void transientAttributesSetStandbyAndMaintenance() {
        NodeState node = new ObservedCluster()
                .nodeWith("n1", ONLINE, attribute("standby", "on") + attribute("maintenance", "true"))
                .read()
                .node("n1");

        assertThat(node.standby).isTrue();
        assertThat(node.maintenance).isTrue();
        assertThat(node.baseScore).isZero();
    }

    @Test
    void aNodeThatIsDownOrGoingDownStartsWithTheLowestScore() {
        State state = new ObservedCluster().lostNode("n1").nodeWith("n2", ONLINE, attribute("shutdown", "1")).read();

        assertThat(state.node("n1").baseScore).isEqualTo(Score.MINUS_INFINITY);
        assertThat(state.node("n2").baseScore).isEqualTo(Score.MINUS_INFINITY);
    }

    @Test
    void aPartitionThatLostQuorumFencesItselfIfToldTo() {
        State lost = new ObservedCluster().panicking().option("no-quorum-policy", "fence").node("n1").lostNode("n2").read();
        State neverHad = new ObservedCluster().withoutQuorum().option("no-quorum-policy", "fence").node("n1").read();

        assertThat(lost.demands())
                .containsExactly(
                        "Fence[node=n1, reason=cluster does not have quorum, priorityDelay=false]",
                        "Fence[node=n2, reason=peer is no longer part of the cluster, priorityDelay=true]");
        assertThat(neverHad.demands()).isEmpty();
    }

    @Test
    void parametersOfAConnectionAreComparedOnceItsContainerHasANode() {
        Entry failure = entry("b-0_monitor_30000", "monitor")
                .with("id", "b-0_last_failure_0")
                .with("op-digest", "other")
                .every(30000)
                .result(1, 0)
                .call(2);
        State state = new ObservedCluster()
                .resource("<bundle id='b'><docker image='i'/><network control-port='1234'/>" + primitiveXml("a", "") + "</bundle>")
                .node("n1", history("b-docker-0", START), history("b-0", START, failure))
                .read();

        assertThat(state.cluster().deferredChecks()).singleElement().satisfies(check -> {
            assertThat(check.resource().id).isEqualTo("b-0");
            assertThat(check.node().name).isEqualTo("n1");
        });
        assertThat(state.demands())
                .as("the container is stopped at the end, when all is known of where it is")
                .containsExactly(
                        "ActiveRecurring[resource=b-0, task=monitor, interval=30000, node=n1]",
                        "Stop[resource=b-docker-0, node=n1, managed=true]");
    }

    @Test
    void ticketsRememberWhatLaterMentionsLeaveOut() {
        State state = new ObservedCluster()
                .tickets("<ticket_state id='t' granted='true' last-granted='5'/><ticket_state id='u' standby='true'/>"
                        + "<ticket_state id='t' standby='true'/>")
                .read();

        assertThat(state.cluster().tickets().values()).containsExactly(new Ticket("t", true, true), new Ticket("u", false, true));
    }

    @Test
    void theHistoryOfAnOfflineNodeIsNotReadWithoutFencing() {
        State state = new ObservedCluster().withoutFencing().primitive("a").lostNode("n1", history("a", START)).read();

        assertThat(state.resource("a").activeNodes).isEmpty();
        assertThat(state.node("n1").historyDone).isFalse();
    }

    @Test
    void aRemoteNodeIsReadOnceItsConnectionIsUp() {
        State state = new ObservedCluster()
                .resource(REMOTE)
                .primitive("a")
                .remoteNode("r1", "remote_node='true'", attribute("maintenance", "true"), history("a", START))
                .node("n1", history("r1", START))
                .read();

        assertThat(state.node("r1").online).isTrue();
        assertThat(state.node("r1").unclean).isFalse();
        assertThat(state.node("r1").maintenance).isTrue();
        assertThat(state.resource("a").activeNodes).containsExactly(state.node("r1"));
        assertThat(state.resource("a").managed).isFalse();
    }

    @Test
    void aRemoteNodeWithoutConnectionIsFencedWithAChanceToRevoke() {
        State state = new ObservedCluster()
                .resource(REMOTE)
                .primitive("a")
                .remoteNode("r1", "remote_node='true'", "", history("a", START))
                .node("n1")
                .read();

        assertThat(state.demands())
                .containsExactly("Fence[node=r1, reason=a is active there (fencing will be revoked if remote connection can be "
                        + "re-established elsewhere), priorityDelay=false]");
        assertThat(state.node("r1").seen).isFalse();
        assertThat(state.node("r1").unclean).isTrue();
    }

    @Test
    void aFailedConnectionResetsItsRemoteNode() {
        State state = new ObservedCluster()
                .resource(REMOTE)
                .remoteNode("r1", "remote_node='true'", "")
                .node("n1", history("r1", entry("s", "start").call(1), entry("m", "monitor").every(60000).result(1, 0).call(2)))
                .read();

        assertThat(state.resource("r1").failed).isTrue();
        assertThat(state.node("r1").remoteReset).isTrue();
        assertThat(state.node("r1").online).isFalse();
        assertThat(state.demands())
                .containsExactly(
                        "ActiveRecurring[resource=r1, task=monitor, interval=60000, node=n1]",
                        "Fence[node=r1, reason=remote connection is unrecoverable, priorityDelay=false]",
                        "Stop[resource=r1, node=n1, managed=true]");
    }

    @Test
    void aGuestIsUpWithItsLauncherAndConnection() {
        State up = guest(history("vm", START), history("guest", START));
        State down = guest(history("vm", START));

        assertThat(up.node("guest").online).isTrue();
        assertThat(up.resource("a").activeNodes).containsExactly(up.node("guest"));
        assertThat(down.node("guest").online).isFalse();
    }

    @Test
    void whatRanOnALostGuestIsRecoveredWithItsLauncher() {
        State state = guest(history("vm", START));

        assertThat(state.resource("a").failed).isTrue();
        assertThat(state.resource("vm").failed).isTrue();
        assertThat(state.node("guest").remoteReset).isTrue();
        assertThat(state.node("guest").unclean).isFalse();
        assertThat(state.demands()).isEmpty();
    }

    private static State guest(String... histories) {
        return new ObservedCluster()
                .resource(VM)
                .primitive("a")
                .remoteNode("guest", "remote_node='true'", "", history("a", START))
                .node("n1", histories)
                .read();
    }

    @Test
    void aResourceInSeveralPlacesIsTreatedByItsPolicy() {
        State stopOnly = twice("stop_only");
        State block = twice("block");
        State restart = twice("stop_start");

        assertThat(stopOnly.resource("a").tableChanges).anyMatch(change -> change.replace() && change.score() == Score.MINUS_INFINITY);
        assertThat(block.resource("a").blocked).isTrue();
        assertThat(restart.resource("a").tableChanges).isEmpty();
        assertThat(restart.resource("a").blocked).isFalse();
        assertThat(ActiveNodes.countByRequires(restart.resource("a"), restart)).isEqualTo(2);
    }

    private static State twice(String policy) {
        return new ObservedCluster()
                .resource(primitiveXml("a", meta("m", "multiple-active", policy)))
                .node("n1", history("a", START))
                .node("n2", history("a", START))
                .read();
    }

    @Test
    void anUnmanagedMemberLeavesItsNodeTwiceInTheListOfItsGroup() {
        State state = new ObservedCluster()
                .resource("<group id='g'>" + meta("m", "is-managed", "false") + primitiveXml("x", "") + primitiveXml("y", "") + "</group>")
                .node("n1", history("x", START), history("y", START))
                .read();

        assertThat(state.resource("g").activeNodes).containsExactly(state.node("n1"), state.node("n1"));
        assertThat(ActiveNodes.locationsWithPending(state.resource("g"), state)).containsExactly(state.node("n1"));
        assertThat(ActiveNodes.role(state.resource("g"), state)).isEqualTo(Role.STARTED);
        assertThat(ActiveNodes.isActive(state.resource("g"), true, state)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                // limit | age of lock | locked | history deleted
                "0    | 100000 | true  | false",
                "1min | 60     | true  | false",
                "1min | 61     | false | true",
            })
    void shutdownLocksAreReadFromHistory(String limit, long age, boolean locked, boolean deleted) {
        State state = new ObservedCluster()
                .option("shutdown-lock", "true")
                .option("shutdown-lock-limit", limit)
                .primitive("a")
                .lostNode("n1", historyWith("shutdown-lock='" + (NOW - age) + "'", "a"))
                .read();

        assertThat(state.resource("a").lockNode).isEqualTo(locked ? state.node("n1") : null);
        assertThat(state.demands().contains("DeleteHistory[resource=a, node=n1, managed=true]")).isEqualTo(deleted);
    }

    @Test
    void prioritiesAddUpOnTheirNode() {
        State state = new ObservedCluster()
                .resource("<clone id='c'>" + meta("m", "promotable", "true", "priority", "5") + primitiveXml("a", "") + "</clone>")
                .resource(primitiveXml("b", meta("n", "priority", "3")))
                .node("n1", history("a", START, entry("p", "promote").call(2)), history("b", START))
                .read();

        assertThat(state.node("n1").priority).isEqualTo(9);
        assertThat(state.node("n1").running).extracting(running -> running.id).containsExactly("a:0", "b");
    }
}
