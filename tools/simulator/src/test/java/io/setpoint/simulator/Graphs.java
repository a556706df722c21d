package io.setpoint.simulator;

import io.setpoint.planner.graph.ActionHeader;
import io.setpoint.planner.graph.ActionHeader.Element;
import io.setpoint.planner.graph.GraphAction;
import io.setpoint.planner.graph.GraphAction.ResourceName;
import io.setpoint.planner.graph.Synapse;
import io.setpoint.planner.graph.TransitionGraph;
import io.setpoint.policy.value.Score;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Puts graphs together: actions are numbered and stand in the order in which they are added. */
final class Graphs {
    private final List<Synapse> synapses = new ArrayList<>();
    private final Map<String, String> attributes = new TreeMap<>();

    /** A point in the order of things. */
    Graphs point(int id, Integer... inputs) {
        return add(0, pseudo(id), inputs);
    }

    /** A start of a resource of its own. */
    Graphs action(int id, Integer... inputs) {
        return add(0, resourceAction(id, "r" + id, "start", "n1", Map.of()), inputs);
    }

    /** An action that has to be done even after failures. */
    Graphs lastingAction(int id, Integer... inputs) {
        return add(Score.INFINITY, resourceAction(id, "r" + id, "start", "n1", Map.of()), inputs);
    }

    Graphs add(GraphAction action, Integer... inputs) {
        return add(0, action, inputs);
    }

    private Graphs add(int priority, GraphAction action, Integer... inputs) {
        List<ActionHeader> headers = Arrays.stream(inputs).map(id -> pseudo(id).header()).toList();
        synapses.add(new Synapse(synapses.size(), priority, action, headers));
        return this;
    }

    Graphs attribute(String name, String value) {
        attributes.put(name, value);
        return this;
    }

    TransitionGraph graph() {
        return new TransitionGraph(attributes, synapses);
    }

    static GraphAction pseudo(int id) {
        return new GraphAction(
                new ActionHeader(id, Element.PSEUDO_EVENT, "start", "p" + id + "_start_0", null, null, null, null),
                null, null, Map.of(), Map.of(), null, null);
    }

    /** An action on a resource of agent {@code ocf:heartbeat:Dummy}; meta-attributes without prefix. */
    static GraphAction resourceAction(int id, String resource, String task, String node, Map<String, String> meta) {
        return resourceAction(id, new ResourceName(resource, null, "ocf", "heartbeat", "Dummy"), task, node, meta);
    }

    static GraphAction resourceAction(int id, ResourceName resource, String task, String node, Map<String, String> meta) {
        Map<String, String> attributes = new TreeMap<>();
        meta.forEach((name, value) -> attributes.put("CRM_meta_" + name, value));
        String key = resource.id() + "_" + task + "_" + meta.getOrDefault("interval", "0");
        return new GraphAction(
                new ActionHeader(id, Element.RSC_OP, task, key, null, node, "id-" + node, null),
                null, resource, attributes, Map.of(), null, null);
    }

    static GraphAction clusterAction(int id, String task, String node, Map<String, String> attributes) {
        return new GraphAction(
                new ActionHeader(id, Element.CRM_EVENT, task, task + "-" + node, null, node, "id-" + node, null),
                null, null, attributes, Map.of(), null, null);
    }
}
