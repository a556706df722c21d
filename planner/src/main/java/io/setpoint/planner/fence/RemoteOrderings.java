package io.setpoint.planner.fence;

import static io.setpoint.rules.fact.OrderFlag.FIRST_IMPLIES_THEN;
import static io.setpoint.rules.fact.OrderFlag.GUEST_ALLOWED;
import static io.setpoint.rules.fact.OrderFlag.ORDERED;
import static io.setpoint.rules.fact.OrderFlag.THEN_IMPLIES_FIRST;
import static io.setpoint.rules.fact.OrderFlag.UNRUNNABLE_FIRST_BLOCKS;

import io.setpoint.planner.action.ActionRequests;
import io.setpoint.planner.action.ConnectionStates;
import io.setpoint.planner.action.ConnectionStates.ConnectionState;
import io.setpoint.planner.order.OrderingQueue;
import io.setpoint.planner.order.QueuedOrdering;
import io.setpoint.planner.state.Action;
import io.setpoint.planner.state.PlanState;
import io.setpoint.planner.state.PlannedResource;
import io.setpoint.policy.cluster.NodeState;
import io.setpoint.policy.status.ActiveNodes;
import io.setpoint.policy.value.Role;
import java.util.List;
import java.util.Set;

/** Actions on remote and guest nodes before or after their connection comes and goes (spec 06 §9.5, §9.6). */
public final class RemoteOrderings {
    private static final Set<String> BASIC_TASKS = Set.of(
            "start", "stop", "promote", "demote", "monitor", "migrate_to", "migrate_from");

    private final PlanState state;
    private final ActionRequests requests;
    private final OrderingQueue queue;
    private final ConnectionStates connections;

    public RemoteOrderings(
            PlanState state, ActionRequests requests, OrderingQueue queue, ConnectionStates connections) {
        this.state = state;
        this.requests = requests;
        this.queue = queue;
        this.connections = connections;
    }

    public void create() {
        if (state.nodes.stream().noneMatch(node -> node.node.remote)) {
            return;
        }
        List<Action> all = List.copyOf(state.actions.all());
        for (int i = all.size() - 1; i >= 0; i--) {
            order(all.get(i));
        }
    }

    private void order(Action action) {
        PlannedResource resource = action.resource;
        if (resource == null) {
            return;
        }
        if (action.task.equals("clear_failcount") && resource.config.remoteConnection) {
            queue.add(action, resource, "start", ORDERED.bit);
            return;
        }
        NodeState node = action.node;
        if (node == null || !node.node.remote || action.pseudo()) {
            return;
        }
        PlannedResource connection = state.connectionOf(node);
        if (connection == null) {
            return;
        }
        if (action.task.equals("start")) {
            for (Action stop : resource.actions()) {
                if (stop.task.equals("stop") && stop.node != node) {
                    queue.add(connection, "start", stop, ORDERED.bit);
                }
            }
        }
        if (connection.launcher != null) {
            onGuest(action, node, connection, connection.launcher);
        } else {
            onRemote(action, node, connection);
        }
    }

    /** Spec 06 §9.5. */
    private void onRemote(Action action, NodeState node, PlannedResource connection) {
        ConnectionState connectionState = connections.of(node, connection);
        switch (action.task) {
            case "start", "promote" ->
                afterStart(connection, action, connectionState == ConnectionState.FAILED ? FIRST_IMPLIES_THEN.bit : 0);
            case "stop", "migrate_to", "migrate_from" -> stopOnRemote(action, node, connection, connectionState);
            case "demote" -> {
                if (connectionState == ConnectionState.RESTING || connectionState == ConnectionState.UNKNOWN) {
                    afterStart(connection, action, 0);
                }
            }
            default -> otherOnRemote(action, node, connection, connectionState);
        }
    }

    private void stopOnRemote(Action action, NodeState node, PlannedResource connection, ConnectionState connectionState) {
        switch (connectionState) {
            case ALIVE -> beforeStop(action, connection, THEN_IMPLIES_FIRST.bit);
            case FAILED ->
                requests.requestFencing(node, "resources are active but connection is unrecoverable");
            default -> {
                if (connection.nextRole == Role.STOPPED) {
                    beforeStop(action, connection, THEN_IMPLIES_FIRST.bit);
                } else {
                    afterStart(connection, action, 0);
                }
            }
        }
    }

    private void otherOnRemote(
            Action action, NodeState node, PlannedResource connection, ConnectionState connectionState) {
        if (action.interval > 0) {
            afterStart(connection, action, FIRST_IMPLIES_THEN.bit);
            return;
        }
        if (action.task.equals("monitor") && connectionState == ConnectionState.FAILED) {
            requests.requestFencing(node, "resources are in unknown state and connection is unrecoverable");
        }
        if (connectionState == ConnectionState.STOPPED && ActiveNodes.current(connection, state) != null) {
            beforeStop(action, connection, UNRUNNABLE_FIRST_BLOCKS.bit);
        } else {
            afterStart(connection, action, 0);
        }
    }

    /** Spec 06 §9.6. */
    private void onGuest(Action action, NodeState node, PlannedResource connection, PlannedResource launcher) {
        if (launcher.failed) {
            requests.requestFencing(node, "container failed");
        }
        switch (action.task) {
            case "start", "promote" -> {
                queue.add(
                        launcher,
                        "start",
                        action,
                        GUEST_ALLOWED.bit | FIRST_IMPLIES_THEN.bit | UNRUNNABLE_FIRST_BLOCKS.bit);
                afterStart(connection, action, 0);
            }
            case "stop", "demote", "migrate_to", "migrate_from" -> {
                if (!launcher.failed) {
                    beforeStop(action, connection, 0);
                }
            }
            default -> {
                if (action.interval > 0 && BASIC_TASKS.contains(action.task)) {
                    afterStart(connection, action, FIRST_IMPLIES_THEN.bit);
                } else if (action.interval == 0) {
                    afterStart(connection, action, 0);
                }
            }
        }
    }

    private void afterStart(PlannedResource connection, Action action, int flags) {
        queue.add(connection, "start", action, GUEST_ALLOWED.bit | UNRUNNABLE_FIRST_BLOCKS.bit | flags);
    }

    private void beforeStop(Action action, PlannedResource connection, int flags) {
        queue.add(QueuedOrdering.of(action), QueuedOrdering.of(connection, "stop"), GUEST_ALLOWED.bit | flags);
    }
}
