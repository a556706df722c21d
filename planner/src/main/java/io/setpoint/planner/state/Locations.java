package io.setpoint.planner.state;

import io.setpoint.policy.cluster.Group;
import io.setpoint.policy.cluster.NodeState;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where resources are or will be: of a collective, where its leaves are (spec 02 §13.3). */
public final class Locations {
    private Locations() {}

    /** The node that counts as where an action happens: for a group's start, where its members go; null if there is none. */
    public static @Nullable NodeState of(Action action) {
        PlannedResource resource = action.resource;
        return resource != null && resource.config instanceof Group && action.task.equals("start") ? assigned(resource) : action.node;
    }

    /** The one node to which all leaves are assigned that have a node; null if there is none or more than one. */
    public static @Nullable NodeState assigned(PlannedResource resource) {
        PlannedResource first = firstAssigned(resource);
        return first != null && noneElsewhere(resource, first.assigned) ? first.assigned : null;
    }

    /** The first leaf that is assigned to a node; null if there is none. */
    public static @Nullable PlannedResource firstAssigned(PlannedResource resource) {
        if (resource.children.isEmpty()) {
            return resource.assigned == null ? null : resource;
        }
        for (PlannedResource child : resource.children) {
            PlannedResource found = firstAssigned(child);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static boolean noneElsewhere(PlannedResource resource, @Nullable NodeState node) {
        if (resource.children.isEmpty()) {
            return resource.assigned == null || resource.assigned == node;
        }
        for (PlannedResource child : resource.children) {
            if (!noneElsewhere(child, node)) {
                return false;
            }
        }
        return true;
    }

    /** The one node where the leaves are active now; null if there is none or more than one. */
    public static @Nullable NodeState current(PlannedResource resource) {
        return only(currentNodes(resource));
    }

    /** The nodes where leaves are active, each once. */
    public static List<NodeState> currentNodes(PlannedResource resource) {
        List<NodeState> nodes = new ArrayList<>();
        collectCurrent(resource, nodes);
        return nodes;
    }

    private static void collectCurrent(PlannedResource resource, List<NodeState> nodes) {
        if (!resource.children.isEmpty()) {
            resource.children.forEach(child -> collectCurrent(child, nodes));
            return;
        }
        for (NodeState node : resource.activeNodes) {
            if (!nodes.contains(node)) {
                nodes.add(node);
            }
        }
    }

    private static @Nullable NodeState only(List<NodeState> nodes) {
        return nodes.size() == 1 ? nodes.get(0) : null;
    }
}
