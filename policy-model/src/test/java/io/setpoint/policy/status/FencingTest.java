package io.setpoint.policy.status;

import static io.setpoint.policy.status.ObservedCluster.entry;
import static io.setpoint.policy.status.ObservedCluster.history;
import static io.setpoint.policy.status.ObservedCluster.meta;
import static io.setpoint.policy.status.ObservedCluster.primitiveXml;
import static org.assertj.core.api.Assertions.assertThat;

import io.setpoint.policy.cluster.NodeState;
import io.setpoint.policy.status.ObservedCluster.State;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FencingTest {
    private final List<String> wanted = new ArrayList<>();

    @ParameterizedTest
    @CsvSource({
        // enabled, mechanism, quorum, policy, online, possible
        "false, true,  true,  stop,   true,  false",
        "true,  false, true,  stop,   true,  false",
        "true,  true,  true,  stop,   false, true",
        "true,  true,  false, ignore, false, true",
        "true,  true,  false, stop,   true,  true",
        "true,  true,  false, stop,   false, false",
    })
    void aClusterNodeCanBeFenced(boolean enabled, boolean mechanism, boolean quorum, String policy, boolean online, boolean possible) {
        ObservedCluster cluster = new ObservedCluster()
                .option("fencing-enabled", Boolean.toString(enabled))
                .option("no-quorum-policy", policy)
                .node("n1");
        State state = (quorum ? cluster : cluster.withoutQuorum()).read();
        state.node("n1").online = online;

        assertThat(fencing(state, mechanism).possible(state.node("n1"))).isEqualTo(possible);
    }

    @ParameterizedTest
    @CsvSource({"false, false, true", "false, true, false", "true, true, true"})
    void aRemoteNodeMayBeConnectedElsewhereWithoutQuorum(boolean option, boolean someNodeOffline, boolean possible) {
        State state = new ObservedCluster()
                .withoutQuorum()
                .option("fence-remote-without-quorum", Boolean.toString(option))
                .resource("<primitive id='r1' class='ocf' provider='pacemaker' type='remote'/>")
                .node("n1", history("r1", entry("s", "start")))
                .node("n2")
                .remoteNode("r1", "", "")
                .read();
        state.node("n2").online = !someNodeOffline;

        assertThat(fencing(state, true).possible(state.node("r1"))).isEqualTo(possible);
    }

    @Test
    void theFirstReasonToFenceANodeStays() {
        State state = new ObservedCluster().node("n1").read();
        Fencing fencing = fencing(state, true);

        fencing.request(state.node("n1"), "first", true, this::want);
        fencing.request(state.node("n1"), "second", false, this::want);

        assertThat(wanted).containsExactly("n1 first true");
        assertThat(state.node("n1").unclean).isTrue();
    }

    @Test
    void aGuestIsRecoveredWithItsLauncher() {
        State state = new ObservedCluster().resource(primitiveXml("vm", meta("m", "remote-node", "guest"))).node("n1").read();
        NodeState guest = state.node("guest");

        fencing(state, true).request(guest, "reason", false, this::want);

        assertThat(wanted).isEmpty();
        assertThat(guest.remoteReset).isTrue();
        assertThat(guest.unclean).isFalse();
        assertThat(state.resource("vm").failed).isTrue();
        assertThat(state.resource("vm").mustStop).isTrue();
    }

    @Test
    void aRemoteNodeIsFencedWithoutPriorityDelay() {
        State state = new ObservedCluster()
                .resource("<primitive id='r1' class='ocf' provider='pacemaker' type='remote'/>")
                .node("n1")
                .read();

        fencing(state, true).request(state.node("r1"), "reason", true, this::want);

        assertThat(wanted).containsExactly("r1 reason false");
        assertThat(state.node("r1").remoteReset).isTrue();
    }

    private void want(NodeState node, String reason, boolean priorityDelay) {
        wanted.add(node + " " + reason + " " + priorityDelay);
    }

    private static Fencing fencing(State state, boolean mechanism) {
        return new Fencing(state, state.cluster().options(), () -> mechanism, connection -> state.cluster().nodes());
    }
}
