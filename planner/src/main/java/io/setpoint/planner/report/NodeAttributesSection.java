package io.setpoint.planner.report;

import io.setpoint.policy.cluster.NodeState;
import io.setpoint.policy.cluster.Parameters;
import io.setpoint.policy.cluster.Primitive;
import io.setpoint.policy.value.CibInteger;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The attributes of the online nodes, with the state of the connections that ping resources watch (spec 08 §7.10). */
final class NodeAttributesSection {
    private static final List<String> HIDDEN = List.of("fail-count", "last-failure", "shutdown", "terminate", "standby", "#");

    private final Parameters parameters;

    NodeAttributesSection(Parameters parameters) {
        this.parameters = parameters;
    }

    /** Writes the section, with an empty line before it; nothing if no node has anything to show. */
    void write(List<NodeState> nodes, IndentedList out) {
        boolean open = false;
        for (NodeState node : nodes) {
            SortedMap<String, String> shown = shownAttributes(node);
            if (!node.online || shown.isEmpty()) {
                continue;
            }
            if (!open) {
                out.blankLine();
                out.open("Node Attributes");
                open = true;
            }
            out.open("Node: " + node.name());
            shown.forEach((name, value) -> out.item(String.format("%-32s\t: %-10s%s", name, value, connectivity(node, name, value))));
            out.close();
        }
        if (open) {
            out.close();
        }
    }

    private static SortedMap<String, String> shownAttributes(NodeState node) {
        SortedMap<String, String> shown = new TreeMap<>();
        node.node.attributes.forEach((name, value) -> {
            if (HIDDEN.stream().noneMatch(name::startsWith)) {
                shown.put(name, value);
            }
        });
        return shown;
    }

    private String connectivity(NodeState node, String attribute, String text) {
        for (Primitive resource : node.running) {
            if (!"ping".equals(resource.type) && !"pingd".equals(resource.type)) {
                continue;
            }
            Map<String, String> its = parameters.of(resource, node.node);
            if (!its.getOrDefault("name", "pingd").equalsIgnoreCase(attribute)) {
                continue;
            }
            long value = CibInteger.parse(text).orElse(0);
            if (value <= 0) {
                return "\t: Connectivity is lost";
            }
            long expected = words(its.getOrDefault("host_list", "")) * CibInteger.parse(its.get("multiplier")).orElse(1);
            return value < expected ? "\t: Connectivity is degraded (Expected=" + expected + ")" : "";
        }
        return "";
    }

    private static long words(String text) {
        return text.isBlank() ? 0 : text.strip().split("\\s+").length;
    }
}
