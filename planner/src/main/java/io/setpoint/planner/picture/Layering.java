package io.setpoint.planner.picture;

import io.setpoint.planner.graph.ActionHeader;
import io.setpoint.planner.graph.GraphAction;
import io.setpoint.planner.graph.Synapse;
import io.setpoint.planner.graph.TransitionGraph;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jgrapht.Graphs;
import org.jgrapht.alg.TransitiveReduction;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.DirectedAcyclicGraph;
import org.jspecify.annotations.Nullable;

/**
 * The steps in which a graph can be carried out: each action is as early as the longest way to it allows. Dependencies that follow from
 * others are left out as long as finding them is affordable; one that would close a circle is left out, too.
 */
final class Layering {
    /** The reduction takes time that grows with the cube of the number of actions, and memory with its square. */
    private static final int MOST_TO_REDUCE = 2000;

    private final DirectedAcyclicGraph<GraphAction, DefaultEdge> graph = new DirectedAcyclicGraph<>(DefaultEdge.class);
    private final Map<GraphAction, Integer> layers = new HashMap<>();
    private final List<List<GraphAction>> actions = new ArrayList<>();

    Layering(TransitionGraph transition) {
        Map<Integer, GraphAction> byId = new HashMap<>();
        for (Synapse synapse : transition.synapses()) {
            byId.put(synapse.action().id(), synapse.action());
            graph.addVertex(synapse.action());
        }
        for (Synapse synapse : transition.synapses()) {
            for (ActionHeader input : synapse.inputs()) {
                addEdge(byId.get(input.id()), synapse.action());
            }
        }
        if (byId.size() <= MOST_TO_REDUCE) {
            TransitiveReduction.INSTANCE.reduce(graph);
        }
        for (GraphAction action : graph) {
            int layer = Graphs.predecessorListOf(graph, action).stream().mapToInt(before -> layers.get(before) + 1).max().orElse(0);
            layers.put(action, layer);
        }
        for (Synapse synapse : transition.synapses()) {
            int layer = layers.get(synapse.action());
            while (actions.size() <= layer) {
                actions.add(new ArrayList<>());
            }
            actions.get(layer).add(synapse.action());
        }
    }

    private void addEdge(@Nullable GraphAction first, GraphAction then) {
        if (first != null && first != then) {
            try {
                graph.addEdge(first, then);
            } catch (IllegalArgumentException e) {
                // It would close a circle: a picture of steps has no place for it.
            }
        }
    }

    /** The actions of each step, in the order of the graph. */
    List<List<GraphAction>> layers() {
        return actions;
    }

    int layer(GraphAction action) {
        return layers.get(action);
    }

    /** What an action waits for. */
    List<GraphAction> before(GraphAction action) {
        return Graphs.predecessorListOf(graph, action);
    }

    /** What waits for an action. */
    List<GraphAction> after(GraphAction action) {
        return Graphs.successorListOf(graph, action);
    }
}
