package io.setpoint.planner.graph;

import io.setpoint.planner.graph.GraphAction.MaintenanceNode;
import io.setpoint.planner.graph.GraphAction.ResourceName;
import io.setpoint.planner.state.Action;
import io.setpoint.planner.state.PlanState;
import io.setpoint.planner.state.PlannedResource;
import io.setpoint.policy.cluster.NodeState;
import io.setpoint.policy.cluster.Primitive;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes the graph's form of an action (spec 07 §5 to §8). */
final class GraphActions {
    static final String MAINTENANCE_TASK = "maintenance_nodes";

    private final PlanState state;
    private final ActionHeaders headers;
    private final ActionAttributes attributes;

    GraphActions(PlanState state, ActionHeaders headers, ActionAttributes attributes) {
        this.state = state;
        this.headers = headers;
        this.attributes = attributes;
    }

    GraphAction of(Action action) {
        Map<String, String> values = attributes.of(action);
        Map<String, String> params = takeParams(values);
        return new GraphAction(
                headers.of(action),
                shutdownLock(action),
                resourceName(action),
                Collections.unmodifiableMap(values),
                params,
                DownedNodes.of(action),
                action.task.equals(MAINTENANCE_TASK) ? changedMaintenance(state) : null);
    }

    /** Takes out what begins with a digit, as no attribute may. */
    private static Map<String, String> takeParams(Map<String, String> values) {
        Map<String, String> params = Map.of();
        for (Iterator<Map.Entry<String, String>> all = values.entrySet().iterator(); all.hasNext(); ) {
            Map.Entry<String, String> value = all.next();
            if (beginsWithDigit(value.getKey())) {
                params = params.isEmpty() ? new LinkedHashMap<>() : params;
                params.put(value.getKey(), value.getValue());
                all.remove();
            }
        }
        return Collections.unmodifiableMap(params);
    }

    private static boolean beginsWithDigit(String name) {
        return !name.isEmpty() && name.charAt(0) >= '0' && name.charAt(0) <= '9';
    }

    /** Remote and guest nodes whose maintenance state is not the published one. */
    static List<MaintenanceNode> changedMaintenance(PlanState state) {
        return state.nodes.stream()
                .filter(node -> node.node.remote && node.maintenance != node.remoteMaintenance)
                .map(node -> new MaintenanceNode(node.id(), node.maintenance))
                .toList();
    }

    private static @Nullable Long shutdownLock(Action action) {
        PlannedResource resource = action.resource;
        NodeState node = action.node;
        boolean locked = resource != null
                && !action.pseudo()
                && node != null
                && resource.lockNode == node
                && (!node.shutdown || action.task.equals("stop"));
        return locked ? resource.lockTime : null;
    }

    private static @Nullable ResourceName resourceName(Action action) {
        PlannedResource resource = action.resource;
        if (resource == null || action.pseudo() || !resource.isPrimitive()) {
            return null;
        }
        String id = resource.id();
        String historyId = resource.historyId;
        if (resource.config.removed && historyId != null) {
            return named(historyId, id, resource);
        }
        if (!resource.config.unique) {
            String xmlId = resource.config.xmlId;
            return named(xmlId, historyId != null && !historyId.equals(xmlId) ? historyId : id, resource);
        }
        return named(id, null, resource);
    }

    private static ResourceName named(String id, @Nullable String longId, PlannedResource resource) {
        Primitive agent = resource.primitive();
        return new ResourceName(id, longId, agent.agentClass, agent.provider, agent.type);
    }
}
