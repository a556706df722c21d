package io.setpoint.planner.placement;

import io.setpoint.planner.state.PlanState;
import io.setpoint.planner.state.PlannedResource;
import io.setpoint.policy.cluster.NodeState;
import io.setpoint.policy.value.Score;
import io.setpoint.rules.fact.NodeRestriction;

/** Keeps resources off remote nodes where they cannot work, or on the one where they belong (spec 04 §6.6). */
final class RemoteRestrictions {
    private final PlanState state;
    private final ScoreChanges changes;

    RemoteRestrictions(PlanState state, ScoreChanges changes) {
        this.state = state;
        this.changes = changes;
    }

    void apply(NodeRestriction restriction) {
        PlannedResource resource = state.of(restriction.resource());
        int[] before = changes.before(resource);
        for (NodeState node : state.nodes) {
            boolean banned = restriction.except() == null
                    ? node.node.connection != null
                    : node.node != restriction.except();
            if (banned && resource.allowed.contains(node)) {
                resource.allowed.setScore(node.index, Score.MINUS_INFINITY);
            }
        }
        changes.report(resource, before, new Cause.Derived(restriction));
    }
}
