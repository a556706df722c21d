package io.setpoint.planner.placement;

import io.setpoint.planner.state.PlanState;
import io.setpoint.planner.state.PlannedResource;
import io.setpoint.policy.cluster.NodeState;
import io.setpoint.rules.fact.Stickiness;

/** Lets resources stick to where they are (spec 04 §5.3). */
final class StayingPut {
    private final PlanState state;
    private final TableScores tables;

    StayingPut(PlanState state, TableScores tables) {
        this.state = state;
        this.tables = tables;
    }

    void apply(Stickiness stickiness) {
        PlannedResource resource = state.of(stickiness.resource());
        NodeState node = state.nodes.get(stickiness.node().index);
        if (state.options.symmetric() || resource.allowed.contains(node)) {
            tables.add(resource, node, stickiness.score(), new Cause.Derived(stickiness));
        }
    }
}
