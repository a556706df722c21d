package io.setpoint.planner.report;

import io.setpoint.planner.output.XmlWriter;
import io.setpoint.policy.cluster.NodeState;
import io.setpoint.policy.cluster.Parameters;
import io.setpoint.policy.cluster.Primitive;
import io.setpoint.policy.value.CibInteger;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
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
            shown.forEach((name, value) ->
                    out.item(String.format("%-32s\t: %-10s%s", name, value, remark(value, expected(node, name)))));
            out.close();
        }
        if (open) {
            out.close();
        }
    }

    /** Writes the same as XML. */
    void write(List<NodeState> nodes, XmlWriter out) {
        out.begin("node_attributes");
        for (NodeState node : nodes) {
            SortedMap<String, String> shown = shownAttributes(node);
            if (node.online && !shown.isEmpty()) {
                out.begin("node").attribute("name", node.name());
                shown.forEach((name, value) -> {
                    OptionalLong expected = expected(node, name);
                    out.begin("attribute").attribute("name", name).attribute("value", value);
                    if (expected.isPresent()) {
                        out.attribute("expected", expected.getAsLong());
                    }
                    out.end();
                });
                out.end();
            }
        }
        out.end();
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

    /** What the attribute should be if all is well; empty if no ping resource that runs on the node sets it. */
    private OptionalLong expected(NodeState node, String attribute) {
        for (Primitive resource : node.running) {
            if (!"ping".equals(resource.type) && !"pingd".equals(resource.type)) {
                continue;
            }
            Map<String, String> its = parameters.of(resource, node.node);
            if (its.getOrDefault("name", "pingd").equalsIgnoreCase(attribute)) {
                long multiplier = CibInteger.parse(its.get("multiplier")).orElse(1);
                return OptionalLong.of(words(its.getOrDefault("host_list", "")) * multiplier);
            }
        }
        return OptionalLong.empty();
    }

    private static String remark(String text, OptionalLong expected) {
        if (expected.isEmpty()) {
            return "";
        }
        long value = CibInteger.parse(text).orElse(0);
        if (value <= 0) {
            return "\t: Connectivity is lost";
        }
        return value < expected.getAsLong() ? "\t: Connectivity is degraded (Expected=" + expected.getAsLong() + ")" : "";
    }

    private static long words(String text) {
        return text.isBlank() ? 0 : text.strip().split("\\s+").length;
    }
}
