package io.setpoint.planner.action;

import io.setpoint.planner.state.Action;
import io.setpoint.planner.state.ActionFlag;
import io.setpoint.planner.state.PlanState;
import io.setpoint.planner.state.PlannedResource;
import io.setpoint.policy.cluster.NodeState;
import io.setpoint.policy.value.Role;
import io.setpoint.rules.fact.OrderFlag;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The actions that lead a primitive from one role to the next (spec 05 §5.2). */
final class RoleTransitions {
    private final PlanState state;
    private final ActionRequests requests;
    private final Unfencing unfencing;

    RoleTransitions(PlanState state, ActionRequests requests, Unfencing unfencing) {
        this.state = state;
        this.requests = requests;
        this.unfencing = unfencing;
    }

    /**
     * Takes one step from a role towards another.
     *
     * @param continued a live migration that was begun earlier goes on
     * @return the role after the step, null if there is no step
     */
    @Nullable Role step(
            PlannedResource resource, Role from, Role target, @Nullable NodeState node, boolean optional, boolean continued) {
        switch (from) {
            case UNKNOWN -> {
                stop(resource, optional, continued);
                return Role.STOPPED;
            }
            case STOPPED -> {
                if (target == Role.STOPPED || target == Role.UNKNOWN) {
                    return null;
                }
                start(resource, node, optional);
                return target == Role.STARTED ? Role.STARTED : Role.UNPROMOTED;
            }
            case STARTED -> {
                return fromStarted(resource, target, node, optional, continued);
            }
            case UNPROMOTED -> {
                if (target == Role.UNPROMOTED) {
                    return null;
                }
                if (target == Role.PROMOTED) {
                    promote(resource, node, optional);
                    return Role.PROMOTED;
                }
                stop(resource, optional, continued);
                return Role.STOPPED;
            }
            default -> {
                if (target == Role.PROMOTED) {
                    return null;
                }
                demote(resource, optional);
                return Role.UNPROMOTED;
            }
        }
    }

    private @Nullable Role fromStarted(
            PlannedResource resource, Role target, @Nullable NodeState node, boolean optional, boolean continued) {
        switch (target) {
            case PROMOTED -> {
                promote(resource, node, optional);
                return Role.PROMOTED;
            }
            case STARTED, UNPROMOTED -> {
                return null;
            }
            default -> {
                stop(resource, optional, continued);
                return Role.STOPPED;
            }
        }
    }

    /** The node on which a multiply active resource under {@code stop_unexpected} may go on running. */
    private static boolean expected(PlannedResource resource, @Nullable NodeState node) {
        return resource.stopUnexpected
                && resource.restarting
                && resource.nextRole.above(Role.STOPPED)
                && node != null
                && node == resource.assigned;
    }

    private void stop(PlannedResource resource, boolean optional, boolean continued) {
        boolean stillOptional = optional;
        for (NodeState node : List.copyOf(resource.activeNodes)) {
            if (expected(resource, node)) {
                continue;
            }
            if (continued) {
                if (node == resource.partialTarget && node == resource.assigned) {
                    continue;
                }
                stillOptional = false;
            }
            Action stop = requests.request(resource, "stop", node, stillOptional);
            if (resource.assigned == null) {
                stop.reason = "node availability";
            } else if (resource.restarting && resource.stopUnexpected) {
                stop.reason = "being multiply active";
            }
            if (!resource.managed) {
                stop.clear(ActionFlag.RUNNABLE);
            }
            unfencing.orderAfterStop(resource, stop, node);
        }
    }

    private void start(PlannedResource resource, @Nullable NodeState node, boolean optional) {
        Action start = requests.request(resource, "start", node, true);
        if (node != null) {
            unfencing.orderBefore(resource, start, node, OrderFlag.FIRST_IMPLIES_THEN);
        }
        if (start.runnable() && !optional) {
            start.clear(ActionFlag.OPTIONAL);
        }
        if (expected(resource, node)) {
            start.set(ActionFlag.PSEUDO);
        }
    }

    private void promote(PlannedResource resource, @Nullable NodeState node, boolean optional) {
        boolean startable = state.actions.findExact(resource, "start", 0, node).stream()
                .allMatch(Action::runnable);
        if (!startable) {
            state.actions
                    .findExact(resource, "promote", 0, node)
                    .forEach(promote -> promote.clear(ActionFlag.RUNNABLE));
            return;
        }
        Action promote = requests.request(resource, "promote", node, optional);
        if (expected(resource, node)) {
            promote.set(ActionFlag.PSEUDO);
        }
    }

    private void demote(PlannedResource resource, boolean optional) {
        for (NodeState node : List.copyOf(resource.activeNodes)) {
            if (!expected(resource, node)) {
                requests.request(resource, "demote", node, optional);
            }
        }
    }
}
