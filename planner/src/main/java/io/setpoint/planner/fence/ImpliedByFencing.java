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
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the fencing of a node means for the actions of resources: who waits for it, and what it does by itself (spec 06 §7.1). */
final class ImpliedByFencing {
    private final PlanState state;
    private final ImpliedStopNotifications notifications;
    /** Made when the first node is fenced: fencing creates no actions that could be affected. */
    private @Nullable List<Affected> affected;

    /**
     * A managed primitive with actions that fencing matters to.
     *
     * @param waiting those that have to wait for fencing, or for that of nodes where the resource could be
     */
    private record Affected(PlannedResource resource, List<Action> waiting) {}

    ImpliedByFencing(PlanState state, ImpliedStopNotifications notifications) {
        this.state = state;
        this.notifications = notifications;
    }

    void apply(Action fence, NodeState target) {
        List<Affected> concerned = affected;
        if (concerned == null) {
            concerned = new ArrayList<>();
            for (PlannedResource resource : state.resources) {
                collect(resource, concerned);
            }
            affected = concerned;
        }
        for (Affected each : concerned) {
            orderStarts(fence, target, each);
            implyStops(fence, target, each.resource);
            implyDemotes(fence, target, each.resource);
        }
    }

    private void collect(PlannedResource resource, List<Affected> found) {
        if (!resource.isPrimitive()) {
            resource.children.forEach(child -> collect(child, found));
        } else if (resource.managed) {
            List<Action> waiting = resource.actions().stream()
                    .filter(action -> action.needs == Needs.FENCING
                            || action.needs == Needs.QUORUM && action.task.equals("start"))
                    .toList();
            if (!waiting.isEmpty()
                    || !state.actions.named(resource, "stop").isEmpty()
                    || !state.actions.named(resource, "demote").isEmpty()) {
                found.add(new Affected(resource, waiting));
            }
        }
    }

    private static void orderStarts(Action fence, NodeState target, Affected each) {
        PlannedResource resource = each.resource;
        boolean maybeThere = resource.allowed.contains(target) && !knownOn(resource, target);
        for (Action action : each.waiting) {
            if (action.needs == Needs.FENCING) {
                fence.linkTo(action, ORDERED.bit);
            } else if (maybeThere) {
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
