package io.setpoint.planner.action;

import static io.setpoint.rules.fact.OrderFlag.ORDERED;

import io.setpoint.planner.order.OrderingQueue;
import io.setpoint.planner.state.Action;
import io.setpoint.planner.state.PlanState;
import io.setpoint.planner.state.PlannedResource;
import io.setpoint.policy.cluster.NodeState;
import io.setpoint.policy.status.FailCounts;

/** Forgets the failures of resources that are no longer configured (spec 05 §4.3). */
public final class RemovedResources {
    private final PlanState state;
    private final ActionRequests requests;
    private final OrderingQueue queue;
    private final FailCounts failCounts;

    public RemovedResources(PlanState state, ActionRequests requests, OrderingQueue queue, FailCounts failCounts) {
        this.state = state;
        this.requests = requests;
        this.queue = queue;
        this.failCounts = failCounts;
    }

    public void clearFailCounts() {
        if (!state.options.stopRemovedResources()) {
            return;
        }
        for (PlannedResource resource : state.resources) {
            if (!resource.config.removed) {
                continue;
            }
            for (NodeState node : state.nodes) {
                if (node.online && failCounts.effective(resource, node, null).count() != 0) {
                    Action clear = requests.clearFailCount(resource, node);
                    queue.add(clear, resource, "stop", ORDERED.bit);
                }
            }
        }
    }
}
