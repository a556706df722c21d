package io.setpoint.planner.placement;

import io.setpoint.planner.state.PlanState;
import io.setpoint.policy.cluster.NodeState;
import io.setpoint.policy.cluster.Primitive;
import io.setpoint.policy.value.TableOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What has been assigned to each node in this plan: how many primitives, and what they leave of its capacity (spec 04 §1.2, §12). */
final class NodeLoads {
    private final int[] counts;
    private final List<Map<String, String>> remaining = new ArrayList<>();

    NodeLoads(PlanState state) {
        counts = new int[state.nodes.size()];
        state.nodes.forEach(node -> remaining.add(new LinkedHashMap<>(node.node.utilization)));
    }

    /** Nodes in the order in which a table keyed by node id is walked (spec 04 §14). */
    static List<NodeState> inTableOrder(List<NodeState> nodes) {
        Map<String, NodeState> byId = new HashMap<>();
        nodes.forEach(node -> byId.put(node.id(), node));
        return TableOrder.of(nodes.stream().map(NodeState::id).toList()).stream()
                .map(byId::get)
                .toList();
    }

    void add(NodeState node, Primitive primitive) {
        counts[node.index]++;
        change(node, primitive, -1);
    }

    void remove(NodeState node, Primitive primitive) {
        counts[node.index]--;
        change(node, primitive, 1);
    }

    /** How many primitives have been assigned to a node. */
    int count(NodeState node) {
        return counts[node.index];
    }

    /** What is left of a node's capacity: as configured until something was taken away. */
    Map<String, String> remaining(NodeState node) {
        return remaining.get(node.index);
    }

    private void change(NodeState node, Primitive primitive, int sign) {
        Map<String, String> capacity = remaining.get(node.index);
        primitive.utilization.forEach((name, amount) -> capacity.computeIfPresent(
                name, (key, text) -> Integer.toString(Amounts.clip(Amounts.value(text) + (long) sign * Amounts.value(amount)))));
    }

    /** Whether a node has more capacity than another by number of attributes: negative if it has, 0 if equal (spec 04 §12.1). */
    int compareCapacity(NodeState a, NodeState b) {
        Map<String, String> ofA = remaining(a);
        Map<String, String> ofB = remaining(b);
        int result = 0;
        for (Map.Entry<String, String> entry : ofA.entrySet()) {
            result += Integer.compare(Amounts.value(ofB.get(entry.getKey())), Amounts.value(entry.getValue()));
        }
        for (Map.Entry<String, String> entry : ofB.entrySet()) {
            if (!ofA.containsKey(entry.getKey())) {
                result += Integer.compare(Amounts.value(entry.getValue()), 0);
            }
        }
        return result;
    }

    /** All required amounts are left on a node. */
    boolean fits(NodeState node, Map<String, Integer> required) {
        Map<String, String> capacity = remaining(node);
        for (Map.Entry<String, Integer> entry : required.entrySet()) {
            if (Amounts.value(capacity.get(entry.getKey())) < entry.getValue()) {
                return false;
            }
        }
        return true;
    }
}
