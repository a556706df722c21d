package io.setpoint.planner.placement;

import io.setpoint.planner.state.PlanState;
import io.setpoint.planner.state.PlannedResource;
import io.setpoint.policy.cluster.NodeHealth;
import io.setpoint.policy.cluster.NodeState;
import io.setpoint.policy.value.ScoreSyntax;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * The promotion scores that agents have set in node attributes (spec 04 §11.1). Made for one clone at one moment: it remembers which
 * instance is active or known on which node.
 */
final class PromotionScores {
    private final PlanState state;
    private final PlannedResource clone;
    private final ScoreSyntax syntax;
    private final Map<String, Presence> presences = new HashMap<>();

    /** A promotion score; unlike a default, one that was set counts even if it is 0. */
    record PromotionScore(int score, boolean isDefault) {
        static final PromotionScore NOT_SET = new PromotionScore(0, true);
    }

    /** Where the instances of one configured primitive are: by node the first active one, and whether any is known there. */
    private record Presence(@Nullable PlannedResource[] active, boolean[] known) {}

    PromotionScores(PlannedResource clone, PlanState state) {
        this.state = state;
        this.clone = clone;
        NodeHealth health = state.options.health();
        syntax = new ScoreSyntax(health.red(), health.yellow(), health.green());
    }

    /** The score of an instance on a node; for a group the sum of its members' scores. */
    PromotionScore of(PlannedResource resource, NodeState node) {
        if (resource.children.isEmpty()) {
            return countsOn(resource, node) ? ofLeaf(resource, node) : PromotionScore.NOT_SET;
        }
        int sum = 0;
        boolean isDefault = true;
        for (PlannedResource child : resource.children) {
            PromotionScore score = of(child, node);
            sum += score.score();
            isDefault &= score.isDefault();
        }
        return new PromotionScore(sum, isDefault);
    }

    private PromotionScore ofLeaf(PlannedResource leaf, NodeState node) {
        NodeState source = attributeSource(leaf, node);
        String text = source == null ? null : text(leaf, source);
        if (text == null) {
            return PromotionScore.NOT_SET;
        }
        OptionalInt score = syntax.parse(text);
        return new PromotionScore(score.orElse(0), false);
    }

    private static @Nullable String text(PlannedResource leaf, NodeState node) {
        String text = node.node.attributes.get("master-" + leaf.historyName());
        boolean numbered = !leaf.config.id.equals(leaf.config.xmlId);
        return text == null && !leaf.config.unique && numbered
                ? node.node.attributes.get("master-" + leaf.config.xmlId)
                : text;
    }

    private @Nullable NodeState attributeSource(PlannedResource leaf, NodeState node) {
        if (!node.node.guest() || !NodeAttributes.usesHost(leaf)) {
            return node;
        }
        PlannedResource launcher = state.launcherOf(node);
        if (launcher == null || !leaf.unassigned) {
            return launcher == null ? null : launcher.assigned;
        }
        return launcher.activeNodes.isEmpty() ? null : launcher.activeNodes.get(0);
    }

    /** A score set by an instance counts where it may run, and where the cluster knows what is running. */
    private boolean countsOn(PlannedResource leaf, NodeState node) {
        return knowsNode(leaf, node) && leaf.allowed.contains(node) && leaf.allowed.score(node.index) >= 0;
    }

    private boolean knowsNode(PlannedResource leaf, NodeState node) {
        if (!leaf.config.unique) {
            Presence presence = presences.computeIfAbsent(leaf.config.xmlId, this::find);
            PlannedResource active = presence.active[node.index];
            if (active == leaf || active == null && presence.known[node.index]) {
                return true;
            }
        }
        return leaf.activeNodes.isEmpty() && leaf.knownNodes.isEmpty()
                || leaf.knownNodes.contains(node)
                || leaf.activeNodes.contains(node);
    }

    private Presence find(String xmlId) {
        int nodes = state.nodes.size();
        Presence presence = new Presence(new PlannedResource[nodes], new boolean[nodes]);
        clone.children.forEach(instance -> find(instance, xmlId, presence));
        return presence;
    }

    private void find(PlannedResource resource, String xmlId, Presence presence) {
        if (resource.config.xmlId.equals(xmlId) || resource.config.id.equals(xmlId)) {
            for (NodeState node : resource.activeNodes) {
                if (presence.active[node.index] == null) {
                    presence.active[node.index] = resource;
                }
            }
            for (NodeState node : state.nodes) {
                presence.known[node.index] |= resource.knownNodes.contains(node);
            }
        }
        resource.children.forEach(child -> find(child, xmlId, presence));
    }
}
