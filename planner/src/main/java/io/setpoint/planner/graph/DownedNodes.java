package io.setpoint.planner.graph;

import io.setpoint.planner.state.Action;
import io.setpoint.planner.state.PlannedResource;
import io.setpoint.policy.cluster.NodeState;
import io.setpoint.policy.cluster.Primitive;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The nodes that go down by an action, so that their loss comes as no surprise (spec 07 §8.1). */
final class DownedNodes {
    private DownedNodes() {}

    /** Ids of the nodes; null if the action takes no node down. */
    static @Nullable List<String> of(Action action) {
        NodeState node = ActionHeaders.executingNode(action);
        if (node == null) {
            return null;
        }
        return switch (action.task) {
            case "do_shutdown" -> List.of(node.id());
            case "stonith" -> turnsOff(action) ? withGuests(node) : null;
            case "stop" -> disconnects(action) ? List.of(action.resource.id()) : null;
            default -> null;
        };
    }

    private static boolean turnsOff(Action action) {
        String operation = action.meta.get("stonith_action");
        return "off".equals(operation) || "reboot".equals(operation);
    }

    private static List<String> withGuests(NodeState node) {
        List<String> downed = new ArrayList<>();
        downed.add(node.id());
        for (Primitive resource : node.running) {
            if (resource.remoteConnection && resource.launcher != null && resource.remoteNode != null) {
                downed.add(resource.remoteNode.id);
            }
        }
        return downed;
    }

    /** A connection that moves keeps its node up. */
    private static boolean disconnects(Action stop) {
        PlannedResource resource = stop.resource;
        return resource != null
                && resource.config.remoteConnection
                && stop.before.stream()
                        .noneMatch(input -> input.first.resource == resource && input.first.task.equals("migrate_from"));
    }
}
