package io.setpoint.planner.placement;

import io.setpoint.planner.state.PlanState;
import io.setpoint.planner.state.PlannedResource;
import io.setpoint.policy.cluster.NodeState;
import io.setpoint.policy.value.Score;

/** Adds scores to tables of allowed nodes: to a resource and everything below it, making missing entries (spec 04 §2 "location add"). */
final class TableScores {
    private final PlanState state;
    private final ScoreChanges changes;

    TableScores(PlanState state, ScoreChanges changes) {
        this.state = state;
        this.changes = changes;
    }

    /** Adds a score on one node. */
    void add(PlannedResource resource, NodeState node, int score, Cause cause) {
        for (PlannedResource child : resource.children) {
            add(child, node, score, cause);
        }
        int[] before = changes.before(resource);
        resource.allowed.add(node, score);
        changes.report(resource, before, cause);
    }

    /** Adds minus infinity on every node of the cluster, so that the table has an entry for each. */
    void banEverywhere(PlannedResource resource, Cause cause) {
        for (PlannedResource child : resource.children) {
            banEverywhere(child, cause);
        }
        int[] before = changes.before(resource);
        for (NodeState node : state.nodes) {
            resource.allowed.add(node, Score.MINUS_INFINITY);
        }
        changes.report(resource, before, cause);
    }

    /** Sets the score of an existing entry. */
    void set(PlannedResource resource, NodeState node, int score, Cause cause) {
        int[] before = changes.before(resource);
        resource.allowed.setScore(node.index, score);
        changes.report(resource, before, cause);
    }
}
