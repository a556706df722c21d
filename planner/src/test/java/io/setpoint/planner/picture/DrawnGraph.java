package io.setpoint.planner.picture;

import io.setpoint.planner.graph.ActionHeader;
import io.setpoint.planner.graph.ActionHeader.Element;
import io.setpoint.planner.graph.GraphAction;
import io.setpoint.planner.graph.GraphAction.ResourceName;
import io.setpoint.planner.graph.Synapse;
import io.setpoint.planner.graph.TransitionGraph;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A graph put together by hand. Actions are known by their number, from 1. */
final class DrawnGraph {
    private final List<GraphAction> actions = new ArrayList<>();
    private final List<List<Integer>> inputs = new ArrayList<>();

    /** Adds what an agent does on a node, after others. */
    DrawnGraph action(String operation, String resource, String node, Integer... after) {
        return add(Element.RSC_OP, operation, resource, node, Map.of(), after);
    }

    /** Adds a point of the cluster, or of a node that is gone. */
    DrawnGraph point(String operation, String resource, @Nullable String node, Integer... after) {
        return add(Element.PSEUDO_EVENT, operation, resource, node, Map.of(), after);
    }

    DrawnGraph fencing(String node, Integer... after) {
        return add(Element.CRM_EVENT, "stonith", null, node, Map.of("CRM_meta_stonith_action", "off"), after);
    }

    DrawnGraph monitor(String resource, String node, int milliseconds, Integer... after) {
        return add(Element.RSC_OP, "monitor", resource, node, Map.of("CRM_meta_interval", String.valueOf(milliseconds)), after);
    }

    private DrawnGraph add(
            Element element,
            String operation,
            @Nullable String resource,
            @Nullable String node,
            Map<String, String> attributes,
            Integer... after) {
        int id = actions.size() + 1;
        String key = resource == null ? operation + "-" + node : resource + "_" + operation + "_0";
        ActionHeader header = new ActionHeader(id, element, operation, key, null, node, node, null);
        ResourceName name = resource == null ? null : new ResourceName(resource, null, "ocf", "test", "test");
        actions.add(new GraphAction(header, null, name, attributes, Map.of(), null, null));
        inputs.add(Arrays.asList(after));
        return this;
    }

    GraphAction get(int number) {
        return actions.get(number - 1);
    }

    TransitionGraph graph() {
        List<Synapse> synapses = new ArrayList<>();
        for (int i = 0; i < actions.size(); i++) {
            List<ActionHeader> before = inputs.get(i).stream().map(number -> get(number).header()).toList();
            synapses.add(new Synapse(i, 0, actions.get(i), before));
        }
        return new TransitionGraph(Map.of(), synapses);
    }
}
