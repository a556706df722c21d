package io.setpoint.cli.plan;

import io.setpoint.planner.graph.GraphAction;
import io.setpoint.planner.graph.Synapse;
import io.setpoint.planner.graph.TransitionGraph;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** How many actions of which kind a graph has. */
final class ActionCount {
    private final Map<String, Integer> byKind = new LinkedHashMap<>();
    private int actions;
    private int points;
    private int edges;

    ActionCount(TransitionGraph graph) {
        for (Synapse synapse : graph.synapses()) {
            GraphAction action = synapse.action();
            edges += synapse.inputs().size();
            if (action.header().isPseudo()) {
                points++;
            } else {
                actions++;
                byKind.merge(kind(action), 1, Integer::sum);
            }
        }
    }

    private static String kind(GraphAction action) {
        String operation = action.header().operation();
        boolean once = action.attributes().getOrDefault("CRM_meta_interval", "0").equals("0");
        return switch (operation) {
            case "monitor" -> once ? "probe" : "monitor";
            case "stonith" -> "fence";
            default -> operation;
        };
    }

    /** Nothing has to be done. */
    boolean isNone() {
        return actions == 0 && points == 0;
    }

    /** For instance {@code 5 actions (3 monitor, 2 start), 1 point in between, 6 dependencies}. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(count(actions, "action", "actions"));
        if (actions > 0) {
            text.append(byKind.entrySet().stream()
                    .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                    .map(entry -> entry.getValue() + " " + entry.getKey())
                    .collect(Collectors.joining(", ", " (", ")")));
        }
        if (points > 0) {
            text.append(", ").append(count(points, "point in between", "points in between"));
        }
        if (edges > 0) {
            text.append(", ").append(count(edges, "dependency", "dependencies"));
        }
        return text.toString();
    }

    private static String count(int number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }
}
