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
    private final Map<PlannedResource, Leaf> leaves = new HashMap<>();

    /** A promotion score; unlike a default, one that was set counts even if it is 0. */
    record PromotionScore(int score, boolean isDefault) {
        static final PromotionScore NOT_SET = new PromotionScore(0, true);
    }

    /** Where the instances of one configured primitive are: by node the first active one, and whether any is known there. */
    private record Presence(@Nullable PlannedResource[] active, boolean[] known) {}

    /**
     * What does not depend on the node.
     *
     * @param attribute the name of the node attribute with its score
     * @param sharedAttribute that of all instances, where they share one
     * @param presence where the instances are, if one is as good as another
     */
    private record Leaf(String attribute, @Nullable String sharedAttribute, @Nullable Presence presence) {}

    PromotionScores(PlannedResource clone, PlanState state) {
        this.state = state;
        this.clone = clone;
        NodeHealth health = state.options.health();
        syntax = new ScoreSyntax(health.red(), health.yellow(), health.green());
    }

    /** The score of an instance on a node; for a group the sum of its members' scores. */
    PromotionScore of(PlannedResource resource, NodeState node) {
        if (resource.children.isEmpty()) {
            Leaf leaf = leaves.computeIfAbsent(resource, this::describe);
            return countsOn(resource, leaf, node) ? ofLeaf(resource, leaf, node) : PromotionScore.NOT_SET;
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

    private Leaf describe(PlannedResource leaf) {
        boolean unique = leaf.config.unique;
        boolean numbered = !leaf.config.id.equals(leaf.config.xmlId);
        return new Leaf(
                attribute(leaf.historyName()),
                !unique && numbered ? attribute(leaf.config.xmlId) : null,
                unique ? null : presences.computeIfAbsent(leaf.config.xmlId, this::find));
    }

    private static String attribute(String id) {
        return "master-" + id;
    }

    private PromotionScore ofLeaf(PlannedResource resource, Leaf leaf, NodeState node) {
        NodeState source = attributeSource(resource, node);
        String text = source == null ? null : text(leaf, source.node.attributes);
        if (text == null) {
            return PromotionScore.NOT_SET;
        }
        OptionalInt score = syntax.parse(text);
        return new PromotionScore(score.orElse(0), false);
    }

    private static @Nullable String text(Leaf leaf, Map<String, String> attributes) {
        String text = attributes.get(leaf.attribute);
        return text == null && leaf.sharedAttribute != null ? attributes.get(leaf.sharedAttribute) : text;
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
    private static boolean countsOn(PlannedResource resource, Leaf leaf, NodeState node) {
        return knowsNode(resource, leaf.presence, node) && resource.allowed.contains(node) && resource.allowed.score(node.index) >= 0;
    }

    private static boolean knowsNode(PlannedResource resource, @Nullable Presence presence, NodeState node) {
        if (presence != null) {
            PlannedResource active = presence.active[node.index];
            if (active == resource || active == null && presence.known[node.index]) {
                return true;
            }
        }
        return resource.activeNodes.isEmpty() && resource.knownNodes.isEmpty()
                || resource.knownNodes.contains(node)
                || resource.activeNodes.contains(node);
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
