package io.setpoint.planner.placement;

import io.setpoint.planner.state.NodeTable;
import io.setpoint.planner.state.PlanState;
import io.setpoint.planner.state.PlannedResource;
import io.setpoint.policy.cluster.NodeState;
import org.jspecify.annotations.Nullable;

/** Finds out what a step did to the scores of a resource, if somebody wants to know: take a copy before, report the difference after. */
final class ScoreChanges {
    private final PlanState state;
    private final ScoreExplanation explanation;

    ScoreChanges(PlanState state, ScoreExplanation explanation) {
        this.state = state;
        this.explanation = explanation;
    }

    /** The scores as they are now; null if nobody wants to know. */
    int @Nullable [] before(PlannedResource resource) {
        if (!explanation.wanted()) {
            return null;
        }
        int[] scores = new int[resource.allowed.size()];
        resource.allowed.readScores(scores);
        return scores;
    }

    /** Reports what differs from the copy that was taken before. */
    void report(PlannedResource resource, int @Nullable [] before, Cause cause) {
        if (before == null) {
            return;
        }
        for (NodeState node : state.nodes) {
            int was = before[node.index];
            if (resource.allowed.contains(node) && resource.allowed.score(node.index) != was) {
                explanation.changed(
                        resource, node, was == NodeTable.ABSENT ? null : was, resource.allowed.score(node.index), cause);
            }
        }
    }
}
