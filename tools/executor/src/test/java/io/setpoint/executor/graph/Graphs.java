package io.setpoint.executor.graph;

import io.setpoint.planner.graph.ActionHeader;
import io.setpoint.planner.graph.ActionHeader.Element;
import io.setpoint.planner.graph.GraphAction;
import io.setpoint.planner.graph.GraphAction.MaintenanceNode;
import io.setpoint.planner.graph.GraphAction.ResourceName;
import io.setpoint.planner.graph.Synapse;
import io.setpoint.planner.graph.TransitionGraph;
import io.setpoint.policy.value.Score;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Puts graphs together: actions are numbered and stand in the order in which they are added. */
final class Graphs {
    private final List<Synapse> synapses = new ArrayList<>();
    private final Map<String, String> attributes = new TreeMap<>(Map.of("cluster-delay", "60s"));

    /** A point in the order of things. */
    Graphs point(int id, Integer... inputs) {
        return add(0, pseudo(id, "start", null), inputs);
    }

    /** A start of a resource of its own, on node n1. */
    Graphs action(int id, Integer... inputs) {
        return action(0, id, "n1", inputs);
    }

    Graphs action(int priority, int id, String node, Integer... inputs) {
        return add(priority, operation(id, "start", node, Map.of()), inputs);
    }

    /** An action that has to be done even after failures. */
    Graphs lastingAction(int id, Integer... inputs) {
        return action(Score.INFINITY, id, "n1", inputs);
    }

    Graphs add(GraphAction action, Integer... inputs) {
        return add(0, action, inputs);
    }

    Graphs add(int priority, GraphAction action, Integer... inputs) {
        List<ActionHeader> headers =
                Arrays.stream(inputs).map(id -> pseudo(id, "start", null).header()).toList();
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

    static GraphAction pseudo(int id, String task, @Nullable String node) {
        return action(id, Element.PSEUDO_EVENT, task, node, null, null, Map.of(), null, null);
    }

    static GraphAction maintenance(int id, List<MaintenanceNode> nodes) {
        return action(id, Element.PSEUDO_EVENT, "maintenance_nodes", null, null, null, Map.of(), null, nodes);
    }

    /** An operation on a resource of its own; meta-attributes without prefix. */
    static GraphAction operation(int id, String task, String node, Map<String, String> meta) {
        return routed(id, task, node, null, meta);
    }

    static GraphAction routed(int id, String task, String node, @Nullable String router, Map<String, String> meta) {
        return action(id, Element.RSC_OP, task, node, router, new ResourceName("r" + id, null, "ocf", "test", "Dummy"), meta, null, null);
    }

    static GraphAction withoutResource(int id) {
        return action(id, Element.RSC_OP, "start", "n1", null, null, Map.of(), null, null);
    }

    static GraphAction cluster(int id, String task, String node, Map<String, String> meta, String... downed) {
        return action(id, Element.CRM_EVENT, task, node, null, null, meta, downed.length == 0 ? null : List.of(downed), null);
    }

    private static GraphAction action(
            int id,
            Element element,
            String task,
            @Nullable String node,
            @Nullable String router,
            @Nullable ResourceName resource,
            Map<String, String> meta,
            @Nullable List<String> downed,
            @Nullable List<MaintenanceNode> maintenance) {
        Map<String, String> attributes = new TreeMap<>();
        meta.forEach((name, value) -> attributes.put("CRM_meta_" + name, value));
        String key = (resource == null ? "" : resource.id() + "_") + task + "_0";
        String nodeId = node == null ? null : "id-" + node;
        ActionHeader header = new ActionHeader(id, element, task, key, null, node, nodeId, router);
        return new GraphAction(header, null, resource, attributes, Map.of("name", "value" + id), downed, maintenance);
    }
}
