package io.setpoint.cases;

import io.setpoint.planner.graph.ActionHeader;
import io.setpoint.planner.graph.GraphAction;
import io.setpoint.planner.graph.GraphXmlReader;
import io.setpoint.planner.graph.Synapse;
import io.setpoint.planner.graph.TransitionGraph;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What differs between two graphs in meaning: options, actions, and what waits for what. Numbers and order of actions do not count. */
final class GraphDifference {
    private final List<String> lines = new ArrayList<>();

    private GraphDifference() {}

    /**
     * The differences, each after {@code -} or {@code +}; empty if the graphs mean the same.
     *
     * @throws IOException if a text is no graph
     */
    static List<String> between(String before, String after) throws IOException {
        TransitionGraph old = read(before);
        TransitionGraph fresh = read(after);
        GraphDifference difference = new GraphDifference();
        difference.compare("option", options(old), options(fresh));
        difference.compare("action", actions(old), actions(fresh));
        difference.compare("order", orders(old), orders(fresh));
        return difference.lines;
    }

    private static TransitionGraph read(String text) throws IOException {
        return GraphXmlReader.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private void compare(String what, Map<String, String> before, Map<String, String> after) {
        before.forEach((name, detail) -> {
            if (!detail.equals(after.get(name))) {
                lines.add("-" + what + " " + name + detail);
            }
        });
        after.forEach((name, detail) -> {
            if (!detail.equals(before.get(name))) {
                lines.add("+" + what + " " + name + detail);
            }
        });
    }

    private static Map<String, String> options(TransitionGraph graph) {
        Map<String, String> options = new LinkedHashMap<>();
        graph.attributes().forEach((name, value) -> options.put(name, "=" + value));
        return options;
    }

    private static Map<String, String> actions(TransitionGraph graph) {
        Map<String, String> actions = new LinkedHashMap<>();
        for (Synapse synapse : graph.synapses()) {
            String priority = synapse.priority() == 0 ? "" : " priority=" + synapse.priority();
            actions.put(name(synapse.action().header()), priority + details(synapse.action()));
        }
        return actions;
    }

    private static String details(GraphAction action) {
        StringBuilder text = new StringBuilder();
        ActionHeader header = action.header();
        text.append(" (").append(header.element().xmlName()).append(')');
        if (header.router() != null) {
            text.append(" through ").append(header.router());
        }
        if (action.resource() != null) {
            text.append(' ').append(action.resource());
        }
        if (action.shutdownLock() != null) {
            text.append(" locked since ").append(action.shutdownLock());
        }
        text.append(' ').append(action.attributes()).append(action.params().isEmpty() ? "" : " " + action.params());
        if (action.downed() != null) {
            text.append(" downs ").append(action.downed());
        }
        return action.maintenance() == null ? text.toString() : text.append(' ').append(action.maintenance()).toString();
    }

    private static Map<String, String> orders(TransitionGraph graph) {
        Map<Integer, String> names = new HashMap<>();
        graph.synapses().forEach(synapse -> names.put(synapse.action().id(), name(synapse.action().header())));
        Map<String, String> orders = new LinkedHashMap<>();
        for (Synapse synapse : graph.synapses()) {
            for (ActionHeader input : synapse.inputs()) {
                String first = names.getOrDefault(input.id(), name(input) + " (missing)");
                orders.put(first + " -> " + name(synapse.action().header()), "");
            }
        }
        return orders;
    }

    private static String name(ActionHeader header) {
        String key = header.internalKey() == null ? header.key() : header.internalKey();
        return header.node() == null ? key : key + " on " + header.node();
    }
}
