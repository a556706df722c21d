package io.setpoint.planner.fence;

import static io.setpoint.rules.fact.OrderFlag.GUEST_ALLOWED;
import static io.setpoint.rules.fact.OrderFlag.ORDERED;
import static io.setpoint.rules.fact.OrderFlag.UNRUNNABLE_FIRST_BLOCKS;

import io.setpoint.planner.state.Action;
import io.setpoint.planner.state.ActionFlag;
import io.setpoint.planner.state.Needs;
import io.setpoint.planner.state.PlanState;
import io.setpoint.planner.state.PlannedResource;
import io.setpoint.policy.cluster.Clone;
import io.setpoint.policy.cluster.NodeState;
import java.util.List;

/** What the fencing of a node means for the actions of resources: who waits for it, and what it does by itself (spec 06 §7.1). */
final class ImpliedByFencing {
    private final PlanState state;
    private final ImpliedStopNotifications notifications;

    ImpliedByFencing(PlanState state, ImpliedStopNotifications notifications) {
        this.state = state;
        this.notifications = notifications;
    }

    void apply(Action fence, NodeState target) {
        state.resources.forEach(resource -> apply(fence, target, resource));
    }

    private void apply(Action fence, NodeState target, PlannedResource resource) {
        if (!resource.isPrimitive()) {
            resource.children.forEach(child -> apply(fence, target, child));
        } else if (resource.managed) {
            orderStarts(fence, target, resource);
            implyStops(fence, target, resource);
            implyDemotes(fence, target, resource);
        }
    }

    private static void orderStarts(Action fence, NodeState target, PlannedResource resource) {
        for (Action action : resource.actions()) {
            if (action.needs == Needs.FENCING) {
                fence.linkTo(action, ORDERED.bit);
            } else if (action.needs == Needs.QUORUM
                    && action.task.equals("start")
                    && resource.allowed.contains(target)
                    && !knownOn(resource, target)) {
                fence.linkTo(action, ORDERED.bit | UNRUNNABLE_FIRST_BLOCKS.bit);
            }
        }
    }

    private static boolean knownOn(PlannedResource resource, NodeState node) {
        PlannedResource parent = resource.parent;
        return resource.knownNodes.contains(node)
                || parent != null
                        && parent.config instanceof Clone
                        && !parent.config.unique
                        && parent.knownNodes.contains(node);
    }

    private void implyStops(Action fence, NodeState target, PlannedResource resource) {
        boolean after = resource.config.needsFencing || target.node.guest();
        for (Action stop : List.copyOf(state.actions.find(resource, "stop", 0, target))) {
            stop.set(ActionFlag.PSEUDO);
            stop.set(ActionFlag.RUNNABLE);
            if (after) {
                if (!resource.config.inBundle()) {
                    fence.linkTo(stop, GUEST_ALLOWED.bit);
                }
                Action parentStop = state.actions.newest(resource.topBelowBundle(), "stop", null);
                if (parentStop != null) {
                    fence.linkTo(parentStop, GUEST_ALLOWED.bit);
                }
            }
            if (resource.config.notifyEnabled) {
                notifications.create(resource, stop, fence);
            }
        }
    }

    private void implyDemotes(Action fence, NodeState target, PlannedResource resource) {
        boolean after = resource.config.needsFencing || target.node.guest();
        for (Action demote : List.copyOf(state.actions.find(resource, "demote", 0, target))) {
            if (!target.online || target.unclean || resource.failed) {
                demote.set(ActionFlag.PSEUDO);
                demote.set(ActionFlag.RUNNABLE);
                if (after && !resource.config.inBundle()) {
                    fence.linkTo(demote, GUEST_ALLOWED.bit | ORDERED.bit);
                }
            }
        }
    }
}
