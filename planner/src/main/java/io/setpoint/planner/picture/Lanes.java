package io.setpoint.planner.picture;

import io.setpoint.planner.graph.GraphAction;
import io.setpoint.policy.value.NameOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** The lanes of a picture: one for what is done on no node in particular, then one for each node that has anything to do, by name. */
final class Lanes {
    private final List<String> names = new ArrayList<>();
    private final Map<String, Integer> indexes = new HashMap<>();

    Lanes(List<List<GraphAction>> layers) {
        TreeSet<String> nodes = new TreeSet<>(NameOrder.INSTANCE.thenComparing(String::compareTo));
        names.add("cluster");
        for (List<GraphAction> layer : layers) {
            for (GraphAction action : layer) {
                if (action.header().node() != null) {
                    nodes.add(action.header().node());
                }
            }
        }
        for (String node : nodes) {
            indexes.put(node, names.size());
            names.add(node);
        }
    }

    int count() {
        return names.size();
    }

    String name(int lane) {
        return names.get(lane);
    }

    /** The lane that an action is in. */
    int of(GraphAction action) {
        String node = action.header().node();
        return node == null ? 0 : indexes.get(node);
    }

    /** How many of some actions are in each lane. */
    int[] counts(List<GraphAction> actions) {
        int[] counts = new int[names.size()];
        actions.forEach(action -> counts[of(action)]++);
        return counts;
    }

    /** How many lanes have anything to do in some steps. */
    int used(List<int[]> counts) {
        int used = 0;
        for (int lane = 0; lane < names.size(); lane++) {
            int index = lane;
            used += counts.stream().anyMatch(step -> step[index] > 0) ? 1 : 0;
        }
        return used;
    }
}
