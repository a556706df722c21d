package io.setpoint.planner.placement;

import static io.setpoint.planner.placement.PlacementCluster.connection;
import static io.setpoint.planner.placement.PlacementCluster.primitive;
import static org.assertj.core.api.Assertions.assertThat;

import io.setpoint.planner.placement.PlacementCluster.Placed;
import io.setpoint.policy.cluster.NodeState;
import org.junit.jupiter.api.Test;

/** When remote nodes and guests can be used, and by what (spec 04 §6.6, §9.5, hard case 24). */
class RemoteNodesTest {
    @Test
    void aGuestNodeCanBeUsedOnlyIfItsMachineCanRun() {
        Placed started = new PlacementCluster(primitive("vm", "remote-node=guest"), primitive("a"))
                .location("a", "guest", "10")
                .place();
        Placed stopped = new PlacementCluster(primitive("vm", "remote-node=guest", "target-role=Stopped"), primitive("a"))
                .location("a", "guest", "10")
                .place();

        assertThat(started.nodes("vm", "a")).isEqualTo("n1 guest");
        assertThat(stopped.nodes("vm", "a")).isEqualTo("- n1");
        assertThat(stopped.state.nodes).filteredOn(node -> node.shutdown).extracting(NodeState::name).containsExactly("guest");
    }

    @Test
    void whatCanRunNowhereElseIsPutOnAGuestEvenIfThatIsDown() {
        Placed placed = new PlacementCluster(1, primitive("vm", "remote-node=guest", "target-role=Stopped"), primitive("a"))
                .location("a", "n1", "-INFINITY")
                .location("a", "guest", "10")
                .place();

        assertThat(placed.nodes("vm", "a")).isEqualTo("- guest");
    }

    @Test
    void connectionsAndMachinesDoNotRunOnGuests() {
        Placed placed = new PlacementCluster(
                        1, primitive("vm", "remote-node=guest"), primitive("vm2", "remote-node=guest2"), primitive("a"))
                .place();

        assertThat(placed.scores("a")).isEqualTo("guest=0 guest2=0 n1=0");
        assertThat(placed.scores("vm")).isEqualTo("guest=-INFINITY guest2=-INFINITY n1=0");
        assertThat(placed.scores("guest")).isEqualTo("guest=-INFINITY guest2=-INFINITY n1=0");
    }

    @Test
    void connectionsDoNotRunOnRemoteNodes() {
        Placed placed = new PlacementCluster(1, connection("far"), connection("further"), primitive("a")).place();

        assertThat(placed.nodes("far", "further", "a")).isEqualTo("n1 n1 far");
        assertThat(placed.scores("far")).isEqualTo("far=-INFINITY further=-INFINITY n1=0");
        assertThat(placed.scores("a")).isEqualTo("far=0 further=0 n1=0");
    }
}
