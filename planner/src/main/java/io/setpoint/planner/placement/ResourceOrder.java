package io.setpoint.planner.placement;

import io.setpoint.planner.state.NodeTable;
import io.setpoint.planner.state.PlanState;
import io.setpoint.planner.state.PlannedResource;
import io.setpoint.policy.cluster.NodeState;
import io.setpoint.policy.status.ActiveNodes;
import io.setpoint.policy.value.Score;
import io.setpoint.policy.value.StableMergeSort;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Orders resources for being assigned where capacity counts: who has most to lose comes first (spec 04 §8.1). */
final class ResourceOrder {
    private final PlanState state;
    private final ScoreMerge merge;
    private final NodeOrder nodeOrder;

    ResourceOrder(PlanState state, ScoreMerge merge, NodeOrder nodeOrder) {
        this.state = state;
        this.merge = merge;
        this.nodeOrder = nodeOrder;
    }

    /** Sorts the resource list of the plan for good. */
    void sort() {
        List<NodeState> nodes = nodeOrder.sortedByOwnScore();
        Map<PlannedResource, int[]> scores = new HashMap<>();
        Map<PlannedResource, Integer> scoresWhereActive = new HashMap<>();
        for (PlannedResource resource : state.resources) {
            int[] merged = merge.withPrimaries(resource);
            scores.put(resource, merged);
            scoresWhereActive.put(resource, scoreOn(ActiveNodes.current(resource, state), merged));
        }
        StableMergeSort.sort(state.resources, (a, b) -> {
            int result = Integer.compare(b.priority, a.priority);
            result = result != 0 ? result : Integer.compare(scoresWhereActive.get(b), scoresWhereActive.get(a));
            return result != 0 ? result : compareByNode(scores.get(a), scores.get(b), nodes);
        });
    }

    private static int compareByNode(int[] a, int[] b, List<NodeState> nodes) {
        for (NodeState node : nodes) {
            int result = Integer.compare(scoreOn(node, b), scoreOn(node, a));
            if (result != 0) {
                return result;
            }
        }
        return 0;
    }

    private static int scoreOn(@Nullable NodeState node, int[] scores) {
        return node == null || scores[node.index] == NodeTable.ABSENT ? Score.MINUS_INFINITY : scores[node.index];
    }
}
