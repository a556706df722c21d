package io.setpoint.planner.placement;

import io.setpoint.planner.state.Locations;
import io.setpoint.planner.state.PlanState;
import io.setpoint.planner.state.PlannedResource;
import io.setpoint.policy.cluster.Bundle;
import io.setpoint.policy.cluster.NodeState;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Node attributes as colocations compare them (spec 04 §6.5). Values are numbered, so that comparing them is comparing ints: equal texts,
 * in any case, have equal numbers, and 0 stands for a missing value.
 */
final class NodeAttributes {
    private static final String TARGET = "container-attribute-target";

    private final PlanState state;
    private final boolean anyGuests;
    private final Map<String, Values> byName = new HashMap<>();

    /**
     * The values of one attribute.
     *
     * @param keys the number of the value of each node, from 0 to the number of nodes
     * @param distinct every node has a value of its own, so that only a node itself matches
     */
    record Values(int[] keys, boolean distinct) {}

    NodeAttributes(PlanState state) {
        this.state = state;
        anyGuests = state.nodes.stream().anyMatch(node -> node.node.guest());
    }

    /** The values of an attribute on all nodes as a resource sees them: a guest can stand for its host. */
    Values values(String attribute, PlannedResource onBehalf) {
        Values own = byName.computeIfAbsent(attribute, this::number);
        if (!anyGuests || !(usesHost(onBehalf) || inBundledClone(onBehalf))) {
            return own;
        }
        int[] keys = new int[own.keys.length];
        for (NodeState node : state.nodes) {
            keys[node.index] = key(own, node, onBehalf);
        }
        return new Values(keys, false);
    }

    /** The number of the value of an attribute on one node as a resource sees it; 0 for no node. */
    int value(String attribute, @Nullable NodeState node, PlannedResource onBehalf) {
        return node == null ? 0 : key(byName.computeIfAbsent(attribute, this::number), node, onBehalf);
    }

    private int key(Values own, NodeState node, PlannedResource onBehalf) {
        if (!anyGuests || !node.node.guest() || !seesHost(node, onBehalf)) {
            return own.keys[node.index];
        }
        PlannedResource launcher = state.launcherOf(node);
        NodeState host = launcher == null ? null : Locations.assigned(launcher);
        return host == null ? 0 : own.keys[host.index];
    }

    private static boolean seesHost(NodeState guest, PlannedResource onBehalf) {
        return guest.node.bundleNode() && inBundledClone(onBehalf) || usesHost(onBehalf);
    }

    /** The resource is configured to see, on a guest, the attributes of the guest's host. */
    static boolean usesHost(PlannedResource resource) {
        return "host".equalsIgnoreCase(resource.config.meta.get(TARGET));
    }

    private static boolean inBundledClone(PlannedResource resource) {
        return resource.config.absoluteTop() instanceof Bundle bundle
                && bundle.bundled != null
                && resource.config.topBelowBundle() == bundle.bundled;
    }

    private Values number(String attribute) {
        Map<String, Integer> numbers = new HashMap<>();
        int[] keys = new int[state.nodes.size()];
        boolean distinct = true;
        for (NodeState node : state.nodes) {
            String text = node.node.attributes.get(attribute);
            if (text == null) {
                distinct = false;
            } else {
                int fresh = numbers.size() + 1;
                int key = numbers.computeIfAbsent(text.toLowerCase(Locale.ROOT), value -> fresh);
                distinct &= key == fresh;
                keys[node.index] = key;
            }
        }
        return new Values(keys, distinct);
    }
}
