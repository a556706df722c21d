package io.setpoint.planner.placement;

import static io.setpoint.planner.placement.PlacementCluster.cloneOf;
import static io.setpoint.planner.placement.PlacementCluster.primitive;
import static org.assertj.core.api.Assertions.assertThat;

import io.setpoint.planner.placement.PlacementCluster.Placed;
import io.setpoint.policy.value.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which of its nodes a primitive gets (spec 04 §8.2, §9.2, §9.3). */
class NodeChoiceTest {
    @Test
    void equalNodesFillUpByNumberOfResourcesAndThenByName() {
        Placed placed = new PlacementCluster(primitive("a"), primitive("b"), primitive("c"), primitive("d"))
                .location("b", "n1", "1")
                .place();

        assertThat(placed.nodes("a", "b", "c", "d")).isEqualTo("n1 n1 n2 n3");
    }

    @Test
    void namesAreComparedAsBytesNotAsNumbers() {
        Placed placed = new PlacementCluster(10, primitive("a"), primitive("b"), primitive("c")).place();

        assertThat(placed.nodes("a", "b", "c")).isEqualTo("n1 n10 n2");
    }

    @ParameterizedTest(name = "score {0} everywhere, n1 has one resource more: {1}")
    @CsvSource({"0, n2", "5, n1", "INFINITY, n1"})
    void withEqualPositiveScoresAResourceStaysWhereItIs(String score, String node) {
        Placed placed = new PlacementCluster(2, primitive("other"), primitive("a"))
                .location("other", "n1", "1")
                .location("a", "n1", score)
                .location("a", "n2", score)
                .running("n1", "a")
                .place();

        assertThat(placed.nodes("other", "a")).isEqualTo("n1 " + node);
    }

    @Test
    void aResourceWithoutUsableNodeIsStopped() {
        Placed placed = new PlacementCluster(1, primitive("a"), primitive("b"))
                .location("a", "n1", "-1")
                .running("n1", "a")
                .place();

        assertThat(placed.node("a")).isNull();
        assertThat(placed.resource("a").nextRole).isEqualTo(Role.STOPPED);
        assertThat(placed.node("b")).isEqualTo("n1");
    }

    @Test
    void higherPriorityIsAssignedFirst() {
        Placed placed = new PlacementCluster(2, primitive("a"), primitive("b", "priority=1")).place();

        assertThat(placed.nodes("a", "b")).isEqualTo("n2 n1");
    }

    @Test
    void unmanagedResourcesStayWhateverTheScores() {
        Placed placed = new PlacementCluster(primitive("a", "is-managed=false"), primitive("b", "is-managed=false"))
                .location("a", "n2", "-INFINITY")
                .running("n2", "a")
                .place();

        assertThat(placed.nodes("a", "b")).isEqualTo("n2 -");
        assertThat(placed.resource("a").nextRole).isEqualTo(Role.STARTED);
    }

    @Test
    void stopAllResourcesStopsWhatIsManaged() {
        Placed placed = new PlacementCluster(
                        primitive("a"), primitive("b", "is-managed=false"), cloneOf("c", primitive("x")))
                .options("stop-all-resources=true")
                .running("n1", "a", "b", "x")
                .place();

        assertThat(placed.scores("a")).as("nothing forbids a node").isEqualTo("n1=0 n2=0 n3=0");
        assertThat(placed.nodes("a", "b", "x:0", "x:1")).isEqualTo("- n1 - -");
    }

    @Test
    void withFencingButWithoutDeviceEverythingIsLeftAlone() {
        Placed placed = new PlacementCluster(primitive("a"), primitive("b"))
                .options("fencing-enabled=true")
                .location("a", "n2", "-INFINITY")
                .running("n2", "a")
                .place();

        assertThat(placed.nodes("a", "b")).isEqualTo("n2 -");
    }
}
