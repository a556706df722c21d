package io.setpoint.planner.placement;

import io.setpoint.planner.state.PlanState;
import io.setpoint.planner.state.PlannedResource;
import io.setpoint.policy.cluster.NodeState;
import io.setpoint.policy.value.CibInteger;
import io.setpoint.policy.value.Score;
import io.setpoint.rules.fact.ShutdownLock;

/** Keeps resources waiting for a node that was shut down cleanly (spec 04 §5.1). */
final class ShutdownLocks {
    private final PlanState state;
    private final TableScores tables;
    private final PlacementRequests requests;

    ShutdownLocks(PlanState state, TableScores tables, PlacementRequests requests) {
        this.state = state;
        this.tables = tables;
        this.requests = requests;
    }

    void apply(ShutdownLock lock) {
        PlannedResource resource = state.of(lock.resource());
        NodeState node = state.nodes.get(lock.node().index);
        switch (lock.effect()) {
            case RELEASED -> {
                requests.deleteHistory(resource, node);
                resource.lockNode = null;
                resource.lockTime = 0;
            }
            case NEW -> {
                resource.lockNode = node;
                resource.lockTime = shutdownTime(node);
                keepWaiting(resource, node, lock);
            }
            case KEPT -> keepWaiting(resource, node, lock);
        }
    }

    private long shutdownTime(NodeState node) {
        long time = CibInteger.parse(node.node.attributes.get("shutdown")).orElse(0);
        return time == 0 ? state.cluster.now().epochSeconds() : time;
    }

    private void keepWaiting(PlannedResource resource, NodeState lockNode, ShutdownLock lock) {
        long limit = state.options.shutdownLockLimit() / 1000;
        if (limit > 0) {
            state.cluster.recheck().at(resource.lockTime + limit + 1);
        }
        for (NodeState node : state.nodes) {
            if (node != lockNode) {
                tables.add(resource, node, Score.MINUS_INFINITY, new Cause.Derived(lock));
            }
        }
    }
}
