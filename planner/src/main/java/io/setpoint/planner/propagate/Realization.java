package io.setpoint.planner.propagate;

import io.setpoint.planner.action.ActionRequests;
import io.setpoint.planner.order.OrderingQueue;
import io.setpoint.planner.order.QueuedOrdering;
import io.setpoint.planner.order.QueuedOrdering.Side;
import io.setpoint.planner.state.Action;
import io.setpoint.planner.state.ActionFlag;
import io.setpoint.planner.state.PlanState;
import io.setpoint.planner.state.PlannedResource;
import io.setpoint.policy.status.ActiveNodes;
import io.setpoint.policy.value.Role;
import io.setpoint.rules.fact.OrderFlag;
import java.util.List;

/** Turns queued orderings into relations between actions (spec 05 §13). */
final class Realization {
    private final PlanState state;
    private final ActionRequests requests;

    Realization(PlanState state, ActionRequests requests) {
        this.state = state;
        this.requests = requests;
    }

    void run(OrderingQueue queue) {
        queue.entries().forEach(this::realize);
    }

    private void realize(QueuedOrdering ordering) {
        PlannedResource then = ordering.then().resource();
        for (Action first : firsts(ordering.first(), then)) {
            int flags = ordering.flags();
            if (first.is(ActionFlag.MIGRATION_ABORT) && first.resource == then) {
                flags &= ~OrderFlag.FIRST_IMPLIES_THEN.bit;
            }
            for (Action action : existing(ordering.then())) {
                first.linkTo(action, flags);
            }
        }
    }

    private List<Action> firsts(Side side, PlannedResource then) {
        List<Action> found = existing(side);
        if (!found.isEmpty() || !(side instanceof Side.Named named) || named.resource() == then) {
            return found;
        }
        Role role = ActiveNodes.role(named.resource(), state);
        if (named.task().equals("stop") && role == Role.STOPPED || named.task().equals("demote") && role == Role.UNPROMOTED) {
            return List.of();
        }
        // It exists so that its being impossible can spread.
        return List.of(requests.request(named.resource(), named.task(), named.interval(), null, true));
    }

    private List<Action> existing(Side side) {
        if (side instanceof Side.Given given) {
            return List.of(given.action());
        }
        Side.Named named = (Side.Named) side;
        List<Action> found = state.actions.named(named.resource(), named.task(), named.interval());
        if (found.isEmpty() && named.task().equals("lrm_delete")) {
            // The key of a history deletion reads as one of task delete, and takes hold of those (spec 05 §12.1).
            return state.actions.named(named.resource(), "delete");
        }
        return found;
    }
}
