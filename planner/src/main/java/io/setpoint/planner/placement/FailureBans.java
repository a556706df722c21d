package io.setpoint.planner.placement;

import io.setpoint.planner.state.PlanState;
import io.setpoint.planner.state.PlannedResource;
import io.setpoint.policy.cluster.NodeState;
import io.setpoint.policy.value.Score;
import io.setpoint.rules.fact.Threshold;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/** Bans resources from nodes on which they failed too often (spec 04 §5.4). */
final class FailureBans {
    private final PlanState state;
    private final TableScores tables;
    private final Map<PlannedResource, BitSet> bannedNodes = new HashMap<>();

    FailureBans(PlanState state, TableScores tables) {
        this.state = state;
        this.tables = tables;
    }

    void apply(Threshold threshold) {
        PlannedResource resource = state.of(threshold.resource());
        NodeState node = state.nodes.get(threshold.node().index);
        bannedNodes.computeIfAbsent(resource, key -> new BitSet()).set(node.index);
        tables.add(resource, node, Score.MINUS_INFINITY, new Cause.Derived(threshold));
    }

    /** A resource, or what all its like are banned with, failed too often on a node. */
    boolean banned(PlannedResource resource, NodeState node) {
        return isBanned(resource, node) || isBanned(resource.topBelowBundle(), node);
    }

    private boolean isBanned(PlannedResource resource, NodeState node) {
        BitSet nodes = bannedNodes.get(resource);
        return nodes != null && nodes.get(node.index);
    }
}
