package io.setpoint.planner.placement;

import static io.setpoint.planner.placement.PlacementCluster.bundle;
import static io.setpoint.planner.placement.PlacementCluster.cloneOf;
import static io.setpoint.planner.placement.PlacementCluster.primitive;
import static org.assertj.core.api.Assertions.assertThat;

import io.setpoint.planner.placement.PlacementCluster.Placed;
import org.junit.jupiter.api.Test;

/** Where the parts of bundles go (spec 04 §10, hard case 20). */
class BundleAssignmentTest {
    @Test
    void containersSpreadAndWhatIsInsideRunsOnTheirNodes() {
        Placed placed = new PlacementCluster(bundle("b", 2, primitive("x"))).place();

        assertThat(placed.nodes("b-docker-0", "b-docker-1")).isEqualTo("n1 n2");
        assertThat(placed.nodes("b-0", "b-1")).as("connections go with their containers").isEqualTo("n1 n2");
        assertThat(placed.nodes("x:0", "x:1")).isEqualTo("b-0 b-1");
        assertThat(placed.scores("x:0")).isEqualTo("b-0=INFINITY");
    }

    @Test
    void aConnectionPrefersTheNodeOfItsContainerButDoesNotNeedIt() {
        Placed placed = new PlacementCluster(bundle("b", 4, primitive("x"))).place();

        assertThat(placed.node("b-docker-3")).as("one container a node").isNull();
        assertThat(placed.node("b-3")).isNotNull();
        assertThat(placed.scores("b-1")).contains("n1=0 n2=10000 n3=0");
    }

    @Test
    void aCloneThatIsColocatedWithABundleAsksForItAgain() {
        String line = "pcmk__bundle_assign: b allocation score on n1: 0";

        assertThat(new PlacementCluster(bundle("b", 1, primitive("x"))).place().lines(line)).hasSize(1);
        Placed placed = new PlacementCluster(cloneOf("c", primitive("a")), bundle("b", 1, primitive("x")))
                .colocation("c", "b", "10")
                .place();
        assertThat(placed.lines(line)).hasSize(2);
        assertThat(placed.lines("pcmk__bundle_assign: x:0 allocation score on b-0"))
                .containsExactlyInAnyOrder(
                        "pcmk__bundle_assign: x:0 allocation score on b-0: 500",
                        "pcmk__bundle_assign: x:0 allocation score on b-0: INFINITY");
    }

    @Test
    void aPrimitiveFollowsTheContainers() {
        Placed placed = new PlacementCluster(primitive("p"), bundle("b", 1))
                .colocation("p", "b", "INFINITY")
                .location("b", "n3", "10")
                .place();

        assertThat(placed.node("b-docker-0")).isEqualTo("n3");
        assertThat(placed.scores("p")).isEqualTo("n1=-INFINITY n2=-INFINITY n3=0");
    }
}
