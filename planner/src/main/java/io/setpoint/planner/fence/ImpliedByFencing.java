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
    private record Affected(PlannedResource resource, List<Action> waiting, List<Action> stops, List<Action> demotes) {}

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
            implyStops(fence, target, each);
            implyDemotes(fence, target, each);
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
            List<Action> stops = state.actions.named(resource, "stop");
            List<Action> demotes = state.actions.named(resource, "demote");
            if (!waiting.isEmpty() || !stops.isEmpty() || !demotes.isEmpty()) {
                found.add(new Affected(resource, waiting, stops, demotes));
            }
        }
    }

    private static void orderStarts(Action fence, NodeState target, Affected each) {
        for (Action action : each.waiting) {
            if (action.needs == Needs.FENCING) {
                fence.linkTo(action, ORDERED.bit);
            } else if (maybeOn(each.resource, target)) {
                fence.linkTo(action, ORDERED.bit | UNRUNNABLE_FIRST_BLOCKS.bit);
            }
        }
    }

    /** A resource is allowed on a node, and whether it is there is not known. */
    private static boolean maybeOn(PlannedResource resource, NodeState node) {
        PlannedResource parent = resource.parent;
        boolean known = resource.knownNodes.contains(node)
                || parent != null
                        && parent.config instanceof Clone
                        && !parent.config.unique
                        && parent.knownNodes.contains(node);
        return !known && resource.allowed.contains(node);
    }

    private void implyStops(Action fence, NodeState target, Affected each) {
        PlannedResource resource = each.resource;
        boolean after = resource.config.needsFencing || target.node.guest();
        for (Action stop : state.actions.takeFor(target, each.stops)) {
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

    private void implyDemotes(Action fence, NodeState target, Affected each) {
        PlannedResource resource = each.resource;
        boolean after = resource.config.needsFencing || target.node.guest();
        for (Action demote : state.actions.takeFor(target, each.demotes)) {
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
