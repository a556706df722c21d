package io.setpoint.planner.action;

import io.setpoint.planner.order.OrderingQueue;
import io.setpoint.planner.order.QueuedOrdering;
import io.setpoint.planner.state.Action;
import io.setpoint.planner.state.ActionFlag;
import io.setpoint.planner.state.Actions;
import io.setpoint.planner.state.PlanState;
import io.setpoint.planner.state.PlannedResource;
import io.setpoint.policy.cluster.Demand;
import io.setpoint.policy.cluster.Node;
import io.setpoint.policy.cluster.NodeState;
import io.setpoint.policy.cluster.Resource;
import io.setpoint.rules.fact.OrderFlag;

/** Requests the actions that the status asked for, in the order in which it did (spec 05 §4.1): they get the first numbers. */
public final class DemandReplay {
    private final PlanState state;
    private final ActionRequests requests;
    private final FenceActions fenceActions;
    private final OrderingQueue queue;

    public DemandReplay(PlanState state, ActionRequests requests, FenceActions fenceActions, OrderingQueue queue) {
        this.state = state;
        this.requests = requests;
        this.fenceActions = fenceActions;
        this.queue = queue;
    }

    public void run() {
        state.cluster.demands().forEach(this::replay);
    }

    private void replay(Demand demand) {
        if (demand instanceof Demand.Fence fence) {
            fenceActions.get(state.of(fence.node()), true, fence.reason(), fence.priorityDelay());
        } else if (demand instanceof Demand.Stop stop) {
            request(stop.resource(), "stop", stop.node(), stop.managed());
        } else if (demand instanceof Demand.Demote demote) {
            request(demote.resource(), "demote", demote.node(), demote.managed());
        } else if (demand instanceof Demand.DeleteHistory delete) {
            request(delete.resource(), "lrm_delete", delete.node(), delete.managed());
        } else if (demand instanceof Demand.ActiveRecurring recurring) {
            requests.request(
                    state.of(recurring.resource()), recurring.task(), recurring.interval(), state.of(recurring.node()), true);
        } else if (demand instanceof Demand.ClearFailCount clear) {
            clearFailCount(clear);
        } else if (demand instanceof Demand.StopsNotNeeded stopped) {
            PlannedResource resource = state.of(stopped.resource());
            state.actions
                    .find(resource, "stop", 0, state.of(stopped.node()))
                    .forEach(stop -> stop.set(ActionFlag.OPTIONAL));
        }
    }

    /** Requests an action as it was asked for: required if the resource was managed at that moment. */
    private void request(Resource resource, String task, Node node, boolean managed) {
        Action action = requests.request(state.of(resource), task, state.of(node), true);
        if (managed) {
            action.clear(ActionFlag.OPTIONAL);
        }
    }

    private void clearFailCount(Demand.ClearFailCount clear) {
        Action action = requests.clearFailCount(state.of(clear.resource()), state.of(clear.node()));
        action.set(ActionFlag.OPTIONAL, !clear.managed());
        if (clear.afterFencing() != null) {
            NodeState node = state.of(clear.afterFencing());
            Action fence = fenceActions.get(node, true, null, false);
            queue.add(QueuedOrdering.of(fence), QueuedOrdering.of(action), OrderFlag.FIRST_IMPLIES_THEN.bit);
        }
    }
}
