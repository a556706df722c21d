package io.setpoint.planner.graph;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jgrapht.Graph;
import org.jgrapht.graph.AsUnmodifiableGraph;
import org.jgrapht.graph.DefaultDirectedGraph;
import org.jgrapht.graph.DefaultEdge;

/**
 * Every action needed to bring the cluster to the wanted state, and what must come before what. Immutable.
 *
 * @param attributes how to execute the graph, in the order in which they are written (spec 07 §1)
 * @param synapses the actions in the order in which an executor looks at them
 */
public record TransitionGraph(Map<String, String> attributes, List<Synapse> synapses) {
    public TransitionGraph {
        attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
        synapses = List.copyOf(synapses);
    }

    /** The actions as vertices, an edge from each to those that wait for it. A new view at each call; linear time. */
    public Graph<GraphAction, DefaultEdge> asGraph() {
        Graph<GraphAction, DefaultEdge> graph = new DefaultDirectedGraph<>(DefaultEdge.class);
        Map<Integer, GraphAction> byId = byId();
        synapses.forEach(synapse -> graph.addVertex(synapse.action()));
        for (Synapse synapse : synapses) {
            for (ActionHeader input : synapse.inputs()) {
                GraphAction first = byId.get(input.id());
                if (first != null) {
                    graph.addEdge(first, synapse.action());
                }
            }
        }
        return new AsUnmodifiableGraph<>(graph);
    }

    /**
     * Inputs that no action of this graph fulfils: a graph with any cannot be completed, and a planner that makes one is in error
     * (spec 07 §9.4).
     */
    public List<ActionHeader> unmatchedInputs() {
        Map<Integer, GraphAction> byId = byId();
        List<ActionHeader> unmatched = new ArrayList<>();
        for (Synapse synapse : synapses) {
            synapse.inputs().stream().filter(input -> !byId.containsKey(input.id())).forEach(unmatched::add);
        }
        return unmatched;
    }

    private Map<Integer, GraphAction> byId() {
        Map<Integer, GraphAction> byId = new HashMap<>();
        synapses.forEach(synapse -> byId.put(synapse.action().id(), synapse.action()));
        return byId;
    }
}
