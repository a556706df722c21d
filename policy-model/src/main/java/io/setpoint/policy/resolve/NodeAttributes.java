package io.setpoint.policy.resolve;

import io.setpoint.policy.attribute.AttributeSets;
import io.setpoint.policy.attribute.RuleInput;
import io.setpoint.policy.cluster.ClusterOptions;
import io.setpoint.policy.cluster.Node;
import io.setpoint.policy.document.AttributeSet;
import io.setpoint.policy.document.NodeElement;
import io.setpoint.policy.document.TransientAttributes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Fills the attribute tables of nodes: built-in, permanent and transient ones; finds the designated controller on the way (spec 03 §3). */
final class NodeAttributes {
    private final AttributeSets sets;
    private final RuleInput timeOnly;
    private final @Nullable String dcId;
    private final @Nullable String clusterName;
    private @Nullable Node dc;

    NodeAttributes(AttributeSets sets, RuleInput timeOnly, ClusterOptions options) {
        this.sets = sets;
        this.timeOnly = timeOnly;
        dcId = options.dcId();
        clusterName = options.text("cluster-name");
    }

    @Nullable Node dc() {
        return dc;
    }

    /** What is known of any node as soon as it exists. */
    static void addKind(Node node) {
        node.attributes.put("#kind", node.remote ? "remote" : "cluster");
    }

    void addPermanent(Node node, NodeElement element) {
        addBuiltIn(node);
        sets.merge(element.instanceAttributes, null, null, timeOnly, node.attributes);
        addUtilizationAndSite(node, element.utilization);
    }

    void addTransient(Node node, @Nullable TransientAttributes element) {
        addBuiltIn(node);
        if (element != null) {
            Map<String, String> collected = new LinkedHashMap<>();
            sets.merge(element.instanceAttributes, null, null, timeOnly, collected);
            node.attributes.putAll(collected);
        }
        addUtilizationAndSite(node, element == null ? List.of() : element.utilization);
    }

    private void addBuiltIn(Node node) {
        node.attributes.put("#uname", node.name);
        node.attributes.put("#id", node.id);
        if (dc == null && node.id.equalsIgnoreCase(dcId)) {
            dc = node;
        }
        node.attributes.put("#is_dc", Boolean.toString(node == dc));
        if (clusterName != null) {
            node.attributes.put("#cluster-name", clusterName);
        }
    }

    private void addUtilizationAndSite(Node node, List<AttributeSet> utilization) {
        sets.merge(utilization, null, null, timeOnly, node.utilization);
        if (!node.attributes.containsKey("#site-name")) {
            String site = node.attributes.getOrDefault("site-name", clusterName);
            if (site != null) {
                node.attributes.put("#site-name", site);
            }
        }
    }
}
