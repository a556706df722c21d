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
import org.jspecify.annotations.Nullable;

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
        Side first = ordering.first();
        if (first.action() != null) {
            link(first.action(), ordering);
            return;
        }
        List<Action> found = existing(first);
        if (found.isEmpty()) {
            Action phantom = phantom(first, ordering.then().resource());
            if (phantom != null) {
                link(phantom, ordering);
            }
        }
        for (int i = 0; i < found.size(); i++) {
            link(found.get(i), ordering);
        }
    }

    private void link(Action first, QueuedOrdering ordering) {
        Side then = ordering.then();
        int flags = ordering.flags();
        if (first.is(ActionFlag.MIGRATION_ABORT) && first.resource == then.resource()) {
            flags &= ~OrderFlag.FIRST_IMPLIES_THEN.bit;
        }
        if (then.action() != null) {
            first.linkTo(then.action(), flags);
            return;
        }
        List<Action> found = existing(then);
        for (int i = 0; i < found.size(); i++) {
            first.linkTo(found.get(i), flags);
        }
    }

    /** An action that exists so that its being impossible can spread; null if it is not wanted. */
    private @Nullable Action phantom(Side first, @Nullable PlannedResource then) {
        if (first.resource() == then) {
            return null;
        }
        Role role = ActiveNodes.role(first.resource(), state);
        if (first.task().equals("stop") && role == Role.STOPPED || first.task().equals("demote") && role == Role.UNPROMOTED) {
            return null;
        }
        return requests.request(first.resource(), first.task(), null, true);
    }

    private List<Action> existing(Side side) {
        List<Action> found = state.actions.named(side.resource(), side.task());
        if (found.isEmpty() && side.task().equals("lrm_delete")) {
            // The key of a history deletion reads as one of task delete, and takes hold of those (spec 05 §12.1).
            return state.actions.named(side.resource(), "delete");
        }
        return found;
    }
}
