package io.setpoint.planner.placement;

import io.setpoint.planner.state.PlanState;
import io.setpoint.planner.state.PlannedResource;
import io.setpoint.policy.cluster.NodeState;

/**
 * Reports tables of allowed nodes: a resource's entries in node order, then those of its children; nothing of removed ones (spec 04 §13).
 */
final class AllocationOutput {
    private final PlanState state;
    private final ScoreSink sink;

    AllocationOutput(PlanState state, ScoreSink sink) {
        this.state = state;
        this.sink = sink;
    }

    void report(String label, PlannedResource resource) {
        if (sink.wantsScores()) {
            add(label, resource);
        }
    }

    private void add(String label, PlannedResource resource) {
        if (resource.config.removed) {
            return;
        }
        for (NodeState node : state.nodes) {
            if (resource.allowed.contains(node)) {
                sink.add(new ScoreLine.AllocationScore(label, resource, node, resource.allowed.score(node.index)));
            }
        }
        for (PlannedResource child : resource.children) {
            add(label, child);
        }
    }
}
