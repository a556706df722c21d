package io.setpoint.planner.placement;

import io.setpoint.planner.state.NodeTable;
import io.setpoint.planner.state.PlanState;
import io.setpoint.policy.cluster.NodeState;
import io.setpoint.policy.cluster.PlacementStrategy;
import io.setpoint.policy.value.Score;
import io.setpoint.policy.value.StableMergeSort;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Ranks nodes for a resource: by score, then by load as the placement strategy wants it, then by name (spec 04 §8.2). */
final class NodeOrder {
    private final PlanState state;
    private final NodeLoads loads;
    /**
     * The nodes in the order in which sorting finds them: the reverse of that of a table keyed by node id. It shows only where comparing
     * capacities is not transitive.
     */
    private final List<NodeState> unsorted;
    /** Position of each node by the bytes of its name. */
    private final int[] nameRanks;

    NodeOrder(PlanState state, NodeLoads loads) {
        this.state = state;
        this.loads = loads;
        unsorted = new ArrayList<>(NodeLoads.inTableOrder(state.nodes));
        Collections.reverse(unsorted);
        nameRanks = new int[state.nodes.size()];
        List<NodeState> byName = new ArrayList<>(state.nodes);
        byName.sort(Comparator.comparing(NodeState::name));
        for (int rank = 0; rank < byName.size(); rank++) {
            nameRanks[byName.get(rank).index] = rank;
        }
    }

    /** The nodes that a table has entries for, best first. */
    List<NodeState> sorted(NodeTable table, @Nullable NodeState preferred) {
        return sorted(unsorted, table, preferred);
    }

    /** The first of those nodes; null if there is none. */
    @Nullable NodeState best(NodeTable table, @Nullable NodeState preferred) {
        if (state.options.placementStrategy() == PlacementStrategy.BALANCED) {
            List<NodeState> sorted = sorted(table, preferred);
            return sorted.isEmpty() ? null : sorted.get(0);
        }
        int[] scores = scores(table);
        NodeState best = null;
        for (NodeState node : state.nodes) {
            if (table.contains(node) && (best == null || compare(node, best, scores, preferred) < 0)) {
                best = node;
            }
        }
        return best;
    }

    /** By node; one that cannot run anything counts as banned. */
    private int[] scores(NodeTable table) {
        int[] scores = new int[table.size()];
        for (NodeState node : state.nodes) {
            scores[node.index] = node.available() ? table.score(node.index) : Score.MINUS_INFINITY;
        }
        return scores;
    }

    private List<NodeState> sorted(List<NodeState> unsortedNodes, NodeTable table, @Nullable NodeState preferred) {
        int[] scores = scores(table);
        List<NodeState> nodes = new ArrayList<>(table.size());
        for (NodeState node : unsortedNodes) {
            if (table.contains(node)) {
                nodes.add(node);
            }
        }
        StableMergeSort.sort(nodes, (a, b) -> compare(a, b, scores, preferred));
        return nodes;
    }

    /** All nodes, best first, by the scores that they are configured with. */
    List<NodeState> sortedByOwnScore() {
        NodeTable table = new NodeTable(state.nodes.size());
        state.nodes.forEach(table::ensure);
        return sorted(state.nodes, table, null);
    }

    private int compare(NodeState a, NodeState b, int[] scores, @Nullable NodeState preferred) {
        int result = Integer.compare(scores[b.index], scores[a.index]);
        PlacementStrategy strategy = state.options.placementStrategy();
        if (result == 0 && strategy != PlacementStrategy.MINIMAL) {
            result = strategy == PlacementStrategy.BALANCED ? loads.compareCapacity(a, b) : 0;
            result = result != 0 ? result : Integer.compare(loads.count(a), loads.count(b));
            result = result != 0 ? result : Boolean.compare(b == preferred, a == preferred);
        }
        return result != 0 ? result : Integer.compare(nameRanks[a.index], nameRanks[b.index]);
    }
}
