package io.setpoint.planner.placement;

import static io.setpoint.planner.placement.PlacementCluster.group;
import static io.setpoint.planner.placement.PlacementCluster.primitive;
import static org.assertj.core.api.Assertions.assertThat;

import io.setpoint.planner.placement.PlacementCluster.Placed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How capacity counts (spec 04 §8.1, §12, hard cases 25 and 26). */
class UtilizationTest {
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "default,     n1 n2 n1",
        "utilization, n1 n2 n2",
        "minimal,     n1 n1 n2",
        "balanced,    n2 n1 n1",
    })
    void strategies(String strategy, String nodes) {
        Placed placed = new PlacementCluster(2, primitive("a", "cpu:2"), primitive("b", "cpu:1"), primitive("c", "cpu:2"))
                .options("placement-strategy=" + strategy)
                .node("n1", "cpu:3")
                .node("n2", "cpu:4")
                .place();

        assertThat(placed.nodes("a", "b", "c")).isEqualTo(nodes);
    }

    @Test
    void whatMustBeTogetherMustFitTogether() {
        Placed placed = new PlacementCluster(2, group("g", primitive("a", "cpu:2"), primitive("b", "cpu:2")))
                .options("placement-strategy=utilization")
                .node("n1", "cpu:3")
                .node("n2", "cpu:4")
                .place();

        assertThat(placed.nodes("a", "b")).isEqualTo("n2 n2");
    }

    @Test
    void ifNothingFitsTheWholeSetEachTakesWhatFitsIt() {
        Placed placed = new PlacementCluster(2, group("g", primitive("a", "cpu:2"), primitive("b", "cpu:3")))
                .options("placement-strategy=utilization")
                .node("n1", "cpu:3")
                .node("n2", "cpu:4")
                .place();

        assertThat(placed.nodes("a", "b")).as("the most capable node is preferred").isEqualTo("n2 -");
    }

    @Test
    void whereCapacitiesGoInCirclesTheTableOfNodesDecides() {
        // Each is equal to the next by one attribute more and one less, and by name before it; only n3 has more than n1.
        Placed placed = new PlacementCluster(primitive("a"))
                .options("placement-strategy=balanced")
                .node("n1", "cpu:2", "memory:1000")
                .node("n2", "cpu:8", "memory:100")
                .node("n3", "cpu:4", "memory:1000")
                .place();

        assertThat(placed.node("a")).as("sorted from n3, n1, n2, the reverse of the table's order").isEqualTo("n3");
    }

    @ParameterizedTest(name = "amount {0}: {1} is left of 5")
    @CsvSource({"2, 3", "2k, 3", "+2, 3", "0x10, 5", "abc, 2147483647"})
    void amountsAreReadByTheirDigits(String amount, String left) {
        Placed placed = new PlacementCluster(1, primitive("a", "cpu:" + amount)).node("n1", "cpu:5").place();

        assertThat(placed.node("a")).isEqualTo("n1");
        assertThat(placed.lines("capacity")).containsExactly("Original: n1 capacity: cpu=5", "Remaining: n1 capacity: cpu=" + left);
        assertThat(placed.lines("utilization on")).containsExactly("pcmk__assign_resource: a utilization on n1: cpu=" + amount);
    }

    @Test
    void whoHasMoreToLoseComesFirst() {
        Placed placed = new PlacementCluster(2, primitive("a", "cpu:1"), primitive("b", "cpu:1"))
                .options("placement-strategy=utilization")
                .node("n1", "cpu:1")
                .node("n2", "cpu:1")
                .location("a", "n1", "5")
                .location("b", "n1", "10")
                .place();

        assertThat(placed.nodes("a", "b")).isEqualTo("n2 n1");
        assertThat(placed.state.resources).extracting(resource -> resource.id()).containsExactly("b", "a");
    }
}
