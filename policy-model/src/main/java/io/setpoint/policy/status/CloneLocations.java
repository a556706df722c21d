package io.setpoint.policy.status;

import io.setpoint.policy.cluster.Clone;
import io.setpoint.policy.cluster.Node;
import io.setpoint.policy.cluster.NodeState;
import io.setpoint.policy.cluster.Primitive;
import io.setpoint.policy.cluster.Resource;
import io.setpoint.policy.cluster.ResourceState;
import io.setpoint.policy.cluster.States;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Which instances of anonymous clones are on which node, and which are free, so that choosing one needs no walk over all of them. */
final class CloneLocations {
    private final States states;
    private final Map<Clone, Locations> clones = new IdentityHashMap<>();

    private static final class Locations {
        /** By node, the instances that are there, by position. */
        final Map<Node, SortedMap<Integer, Resource>> byNode = new HashMap<>();
        final Map<Resource, Integer> positions = new IdentityHashMap<>();
        /** Instances before this position are not free and never will be. */
        int firstFree;
    }

    CloneLocations(States states) {
        this.states = states;
    }

    /** Notes that a primitive is active, or has an action pending, on a node. */
    void add(Primitive primitive, NodeState node) {
        Resource instance = primitive;
        while (instance.parent != null && !(instance.parent instanceof Clone)) {
            instance = instance.parent;
        }
        if (instance.parent instanceof Clone clone) {
            Locations locations = of(clone);
            Integer position = locations.positions.get(instance);
            if (position != null) {
                locations.byNode.computeIfAbsent(node.node, at -> new TreeMap<>()).put(position, instance);
            }
        }
    }

    /** The instances whose first location is a node, in order. */
    List<Resource> on(Clone clone, NodeState node) {
        SortedMap<Integer, Resource> there = of(clone).byNode.get(node.node);
        return there == null
                ? List.of()
                : there.values().stream()
                        .filter(instance -> ActiveNodes.locationsWithPending(states.of(instance), states).get(0) == node)
                        .toList();
    }

    /** The first instance that is nowhere and not blocked; null if there is none. */
    @Nullable Resource free(Clone clone) {
        Locations locations = of(clone);
        for (; locations.firstFree < clone.instances.size(); locations.firstFree++) {
            Resource instance = clone.instances.get(locations.firstFree);
            ResourceState state = states.of(instance);
            if (!state.blocked && ActiveNodes.locationsWithPending(state, states).isEmpty()) {
                return instance;
            }
        }
        return null;
    }

    private Locations of(Clone clone) {
        Locations locations = clones.computeIfAbsent(clone, c -> new Locations());
        for (int position = locations.positions.size(); position < clone.instances.size(); position++) {
            locations.positions.put(clone.instances.get(position), position);
        }
        return locations;
    }
}
