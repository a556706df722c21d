package io.setpoint.planner.notify;

import static io.setpoint.rules.fact.OrderFlag.ORDERED;

import io.setpoint.planner.action.ActionRequests;
import io.setpoint.planner.state.Action;
import io.setpoint.planner.state.PlanState;
import io.setpoint.planner.state.PlannedResource;
import io.setpoint.policy.cluster.NodeState;
import io.setpoint.policy.value.Role;
import io.setpoint.policy.value.Score;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Requests the notify actions of single instances between the points of an operation (spec 06 §13.4). */
public final class InstanceNotifier {
    private final PlanState state;
    private final ActionRequests requests;

    public InstanceNotifier(PlanState state, ActionRequests requests) {
        this.state = state;
        this.requests = requests;
    }

    /**
     * Notifies every primitive in a resource.
     *
     * @param variables what they are told: meta-attributes of their notify actions, and of the actions that change their role
     * @param happens some instance is going to do the operation
     */
    public void notifyAll(PlannedResource resource, NotifyPoints points, Map<String, String> variables, boolean happens) {
        if (!resource.isPrimitive()) {
            resource.children.forEach(child -> notifyAll(child, points, variables, happens));
            return;
        }
        for (Action action : resource.actions()) {
            if (changesRole(action) && action.required() && action.node != null) {
                action.meta.putAll(variables);
            }
        }
        switch (points.operation()) {
            case "stop" -> aroundDescent(resource, points, variables);
            case "demote" -> {
                if (happens) {
                    aroundDescent(resource, points, variables);
                }
            }
            default -> {
                if (happens) {
                    aroundAscent(resource, points, variables);
                }
            }
        }
    }

    /** A start, stop, promote or demote. */
    static boolean changesRole(Action action) {
        return switch (action.task) {
            case "start", "stop", "promote", "demote" -> true;
            default -> false;
        };
    }

    /** Before on all that run, after on those that still do. */
    private void aroundDescent(PlannedResource resource, NotifyPoints points, Map<String, String> variables) {
        if (resource.role == Role.STOPPED) {
            return;
        }
        Action stop = state.actions.newest(resource, "stop", null);
        for (NodeState node : resource.activeNodes) {
            if (stop != null && stop.pseudo() && (node.unclean || node.remoteReset)) {
                continue;
            }
            before(resource, node, points, variables);
            if (points.operation().equals("demote") || stop == null || stop.optional()) {
                after(resource, node, points, variables);
            }
        }
    }

    /** Before on those that run already, after on all. */
    private void aroundAscent(PlannedResource resource, NotifyPoints points, Map<String, String> variables) {
        Action start = state.actions.newest(resource, "start", null);
        NodeState node = resource.assigned;
        if (resource.nextRole == Role.STOPPED || node == null || unreachable(start)) {
            return;
        }
        if (points.operation().equals("promote") || start == null || start.optional()) {
            before(resource, node, points, variables);
        }
        after(resource, node, points, variables);
    }

    private boolean unreachable(@Nullable Action start) {
        PlannedResource connection = start == null || start.node == null ? null : state.connectionOf(start.node);
        Action connect = connection == null ? null : state.actions.newest(connection, "start", null);
        return connect != null && !connect.runnable();
    }

    private void before(PlannedResource resource, NodeState node, NotifyPoints points, Map<String, String> variables) {
        request(resource, node, "pre", points.operation(), points.pre(), points.preDone(), variables);
    }

    private void after(PlannedResource resource, NodeState node, NotifyPoints points, Map<String, String> variables) {
        Action done = points.postDone();
        Action notify = request(resource, node, "post", points.operation(), points.post(), done, variables);
        if (notify != null) {
            notify.priority = Score.INFINITY;
        }
        if (done != null) {
            // Monitors resume when everybody knows.
            for (Action action : resource.actions()) {
                if (action.interval > 0 && !action.task.equals("cancel")) {
                    done.linkTo(action, ORDERED.bit);
                }
            }
        }
    }

    private @Nullable Action request(
            PlannedResource resource,
            NodeState node,
            String type,
            String operation,
            @Nullable Action point,
            @Nullable Action done,
            Map<String, String> variables) {
        if (point == null || done == null || !node.online || !point.runnable()) {
            return null;
        }
        Action action = requests.request(resource, type + "_notify_" + operation, 0, "notify", node, point.optional());
        point.meta.forEach(action.meta::putIfAbsent);
        action.meta.putAll(variables);
        point.linkTo(action, ORDERED.bit);
        action.linkTo(done, ORDERED.bit);
        return action;
    }
}
