package io.setpoint.planner.placement;

import static org.assertj.core.api.Assertions.assertThat;

import io.setpoint.planner.state.NodeTable;
import io.setpoint.planner.state.SmallCluster;
import io.setpoint.policy.cluster.Discovery;
import io.setpoint.policy.cluster.NodeState;
import io.setpoint.policy.cluster.PlacementStrategy;
import io.setpoint.policy.cluster.Primitive;
import io.setpoint.policy.value.Score;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Which node is best, and that it is the first of those that are sorted (spec 04 §8.2). */
class NodeOrderTest {
    private static final int[] SCORES = {Score.MINUS_INFINITY, -1, 0, 1, Score.INFINITY};

    private final SmallCluster cluster = new SmallCluster("n1", "n10", "n2", "n3");
    private final Primitive load = cluster.primitive("load");

    private NodeTable table(String scores) {
        NodeTable table = new NodeTable(cluster.plan().nodes.size());
        String[] texts = scores.split(" ");
        for (int i = 0; i < texts.length; i++) {
            if (!texts[i].equals("-")) {
                table.put(i, Integer.parseInt(texts[i]), Discovery.ALWAYS);
            }
        }
        return table;
    }

    private NodeOrder order(String loaded) {
        NodeLoads loads = new NodeLoads(cluster.plan());
        for (String name : loaded.split(" ")) {
            loads.add(cluster.node(name), load);
        }
        return new NodeOrder(cluster.plan(), loads);
    }

    @ParameterizedTest(name = "{0}: scores of n1, n10, n2, n3 are [{1}], something runs on {2}, {3} is preferred: {4}")
    @CsvSource(nullValues = "nothing", value = {
        "DEFAULT, 0 0 1 0, n2, nothing, n2",
        "DEFAULT, 0 0 0 0, n1, nothing, n10",
        "DEFAULT, 0 0 0 0, n1, n3, n3",
        "DEFAULT, 0 0 0 0, n1, n1, n10",
        "DEFAULT, - - 0 0, n3, nothing, n2",
        "DEFAULT, - - - -, n3, nothing, nothing",
        "MINIMAL, 0 0 0 0, n1, n3, n1",
        "MINIMAL, 0 0 -1 1, n3, n1, n3",
        "UTILIZATION, 0 0 0 0, n1, nothing, n10",
        "BALANCED, 0 0 0 0, n1, n3, n3"
    })
    void bestByScoreThenLoadThenPreferenceThenName(
            PlacementStrategy strategy, String scores, String loaded, String preferred, String expected) {
        cluster.placementStrategy = strategy;
        NodeState best = order(loaded).best(table(scores), preferred == null ? null : cluster.node(preferred));
        assertThat(best == null ? null : best.name()).isEqualTo(expected);
    }

    @Test
    void nodeThatCannotRunAnythingCountsAsBanned() {
        cluster.node("n2").standby = true;
        assertThat(order("n3").best(table("- - 5 -1"), null)).isSameAs(cluster.node("n3"));
        assertThat(order("n3").best(table("- - 5 -"), null)).isSameAs(cluster.node("n2"));
    }

    @ParameterizedTest
    @EnumSource
    void bestIsTheFirstOfTheSorted(PlacementStrategy strategy) {
        cluster.placementStrategy = strategy;
        List<NodeState> nodes = cluster.plan().nodes;
        Random random = new Random(7);
        for (int round = 0; round < 2000; round++) {
            NodeTable table = new NodeTable(nodes.size());
            NodeLoads loads = new NodeLoads(cluster.plan());
            for (NodeState node : nodes) {
                node.standby = random.nextInt(4) == 0;
                if (random.nextInt(5) > 0) {
                    table.put(node.index, SCORES[random.nextInt(SCORES.length)], Discovery.ALWAYS);
                }
                if (random.nextBoolean()) {
                    loads.add(node, load);
                }
            }
            NodeState preferred = random.nextBoolean() ? nodes.get(random.nextInt(nodes.size())) : null;
            NodeOrder order = new NodeOrder(cluster.plan(), loads);
            List<NodeState> sorted = order.sorted(table, preferred);
            assertThat(order.best(table, preferred)).isSameAs(sorted.isEmpty() ? null : sorted.get(0));
        }
    }
}
