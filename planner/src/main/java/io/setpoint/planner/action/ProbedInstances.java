package io.setpoint.planner.action;

import io.setpoint.planner.state.Locations;
import io.setpoint.planner.state.PlannedResource;
import io.setpoint.policy.cluster.NodeSet;
import io.setpoint.policy.cluster.NodeState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which instance of an anonymous clone is probed on each node: the first one known there, else the first one that goes there, else the
 * first (spec 05 §6.2). Found once for all nodes, so that not every node asks every instance.
 */
final class ProbedInstances {
    private final PlannedResource first;
    /** By {@link NodeState#number}. */
    private final @Nullable PlannedResource[] known;
    /** By {@link NodeState#index}. */
    private final @Nullable PlannedResource[] going;

    /** @param instances of the clone in order, at least one */
    ProbedInstances(List<PlannedResource> instances, List<NodeState> nodes) {
        first = instances.get(0);
        known = new PlannedResource[1 + nodes.stream().mapToInt(node -> node.number).max().orElse(0)];
        going = new PlannedResource[nodes.size()];
        for (PlannedResource instance : instances) {
            if (instance.children.isEmpty()) {
                addKnown(instance.knownNodes, instance);
            }
            instance.children.forEach(member -> addKnown(member.knownNodes, instance));
            NodeState assigned = Locations.assigned(instance);
            if (assigned != null && going[assigned.index] == null) {
                going[assigned.index] = instance;
            }
        }
    }

    private void addKnown(NodeSet nodes, PlannedResource instance) {
        for (int number = nodes.next(0); number >= 0 && number < known.length; number = nodes.next(number + 1)) {
            if (known[number] == null) {
                known[number] = instance;
            }
        }
    }

    PlannedResource on(NodeState node) {
        PlannedResource found = known[node.number] == null ? going[node.index] : known[node.number];
        return found == null ? first : found;
    }
}
