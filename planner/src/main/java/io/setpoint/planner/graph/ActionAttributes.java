package io.setpoint.planner.graph;

import io.setpoint.planner.state.Action;
import io.setpoint.planner.state.PlanState;
import io.setpoint.planner.state.PlannedResource;
import io.setpoint.policy.cluster.Clone;
import io.setpoint.policy.cluster.NodeState;
import io.setpoint.policy.cluster.Resource;
import io.setpoint.policy.status.ActiveNodes;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an action tells its executor: parameters, meta-attributes, and what the agent wants to know of clones and guests (spec 07
 * §7).
 */
final class ActionAttributes {
    private static final String FEATURE_SET = "3.20.5";
    /** Stands for the name of what executors do not get to see. */
    private static final String HIDDEN = "";

    private final PlanState state;
    private final ConnectionAddresses addresses;
    private final Map<String, String> metaNames = new HashMap<>();

    ActionAttributes(PlanState state, ConnectionAddresses addresses) {
        this.state = state;
        this.addresses = addresses;
    }

    /**
     * All values by name; of several sources for a name the first counts, except that clones have the last word about themselves.
     */
    Map<String, String> of(Action action) {
        Map<String, String> values = new LinkedHashMap<>(32);
        values.put("crm_feature_set", FEATURE_SET);
        if (action.parameters != null) {
            action.parameters.forEach(values::putIfAbsent);
        }
        addParameters(action, values);
        addMeta(action, values);
        for (PlannedResource resource = action.resource; resource != null; resource = resource.parent) {
            describe(resource, values);
        }
        addHost(action, values);
        return values;
    }

    private void addParameters(Action action, Map<String, String> values) {
        PlannedResource resource = action.resource;
        if (resource == null || action.node == null && !resource.isPrimitive()) {
            return;
        }
        Map<String, String> parameters =
                state.cluster.parameters().of(resource.config, action.node == null ? null : action.node.node);
        parameters.forEach((name, value) -> values.putIfAbsent(
                name, name.equals(ConnectionAddresses.PARAMETER) ? addresses.resolve(resource, value) : value));
    }

    private void addMeta(Action action, Map<String, String> values) {
        NodeState node = ActionHeaders.executingNode(action);
        if (node != null) {
            values.putIfAbsent("CRM_meta_on_node", node.name());
            values.putIfAbsent("CRM_meta_on_node_uuid", node.id());
        }
        action.meta.forEach((name, value) -> {
            String metaName = metaNames.computeIfAbsent(name, ActionAttributes::metaName);
            if (!metaName.equals(HIDDEN)) {
                values.putIfAbsent(metaName, value);
            }
        });
    }

    private static String metaName(String name) {
        return name.indexOf('#') < 0 && name.indexOf(':') < 0 ? "CRM_meta_" + name.replace('-', '_') : HIDDEN;
    }

    private void describe(PlannedResource resource, Map<String, String> values) {
        Resource config = resource.config;
        if (config instanceof Clone clone) {
            describe(clone, values);
        } else if (resource.isPrimitive()) {
            if (config.instance >= 0) {
                values.put("CRM_meta_clone", Integer.toString(config.instance));
            }
            putIfSet(values, "CRM_meta_remote_node", config.meta.get("remote-node"));
            putIfSet(values, "CRM_meta_container", resource.launcher == null ? null : resource.launcher.id());
            putIfSet(values, "pcmk_external_ip", config.meta.get("external-ip"));
        }
    }

    private static void describe(Clone clone, Map<String, String> values) {
        values.put("CRM_meta_globally_unique", Boolean.toString(clone.unique));
        values.put("CRM_meta_notify", Boolean.toString(clone.notifyEnabled));
        values.put("CRM_meta_clone_max", Integer.toString(clone.cloneMax));
        values.put("CRM_meta_clone_node_max", Integer.toString(clone.cloneNodeMax));
        if (clone.promotable) {
            String max = Integer.toString(clone.promotedMax);
            String nodeMax = Integer.toString(clone.promotedNodeMax);
            values.put("CRM_meta_promoted_max", max);
            values.put("CRM_meta_promoted_node_max", nodeMax);
            values.put("CRM_meta_master_max", max);
            values.put("CRM_meta_master_node_max", nodeMax);
        }
    }

    private void addHost(Action action, Map<String, String> values) {
        PlannedResource resource = action.resource;
        PlannedResource launcher = action.node == null ? null : state.launcherOf(action.node);
        if (resource == null || launcher == null) {
            return;
        }
        NodeState host = host(action, launcher);
        if (host != null) {
            String target = resource.config.meta.get("container-attribute-target");
            if (target != null) {
                values.putIfAbsent("CRM_meta_container_attribute_target", target);
            }
            values.putIfAbsent("CRM_meta_physical_host", host.name());
        }
    }

    /** Where the guest is when the action runs: what goes down does so before its launcher moves, what comes up after. */
    private @Nullable NodeState host(Action action, PlannedResource launcher) {
        boolean notification = action.task.equals("notify") || action.task.equals("notified");
        return switch (notification ? ActionKeys.notifiedTask(action) : action.task) {
            case "stop", "stopped", "demote", "demoted" -> ActiveNodes.current(launcher, state);
            case "start", "running", "monitor", "promote", "promoted" -> launcher.assigned;
            default -> null;
        };
    }

    private static void putIfSet(Map<String, String> values, String name, @Nullable String value) {
        if (value != null) {
            values.put(name, value);
        }
    }
}
