package io.setpoint.planner.placement;

import io.setpoint.planner.state.Locations;
import io.setpoint.planner.state.NodeTable;
import io.setpoint.planner.state.PlanState;
import io.setpoint.planner.state.PlannedResource;
import io.setpoint.policy.cluster.Clone;
import io.setpoint.policy.cluster.NodeState;
import io.setpoint.policy.cluster.QuorumPolicy;
import io.setpoint.policy.status.ActiveNodes;
import io.setpoint.policy.value.Role;
import org.jspecify.annotations.Nullable;

/** Decides which instances of a promotable clone are promoted (spec 04 §11). */
final class Promotion {
    private final PlanState state;
    private final PromotionRanking ranking;
    private final ScoreChanges changes;
    private final ScoreSink sink;

    Promotion(PlanState state, PromotionRanking ranking, ScoreChanges changes, ScoreSink sink) {
        this.state = state;
        this.ranking = ranking;
        this.changes = changes;
        this.sink = sink;
    }

    /** Before placement: instances are drawn to where they may be promoted, and the best candidates are placed first (spec 04 §11.1). */
    void addPromotionScores(PlannedResource clone) {
        PromotionScores scores = new PromotionScores(clone, state);
        for (PlannedResource instance : clone.children) {
            int[] before = changes.before(instance);
            for (NodeState node : state.nodes) {
                if (instance.allowed.contains(node) && node.available()) {
                    int score = scores.of(instance, node).score();
                    if (score > 0) {
                        instance.allowed.add(node, score);
                    }
                    instance.priority = Math.max(instance.priority, score);
                }
            }
            changes.report(instance, before, Cause.Step.PROMOTION);
        }
    }

    /** After placement: gives every instance its next role, the best candidates first (spec 04 §11.2). */
    void setRoles(PlannedResource clone) {
        clone.settingRoles = true;
        clone.allowed.resetCounts();
        ranking.rank(clone);
        Clone config = (Clone) clone.config;
        int promoted = 0;
        for (PlannedResource instance : clone.children) {
            NodeState location = Locations.assigned(instance);
            if (sink.wantsScores()) {
                sink.add(new ScoreLine.PromotionScore(instance, location, instance.promotionPriority));
            }
            boolean candidate = instance.promotionPriority >= 0 && (promoted < config.promotedMax || !clone.managed);
            NodeState node = candidate ? promotionNode(instance, clone) : null;
            if (node == null || lacksQuorumToPromote(instance)) {
                keepUnpromoted(instance);
            } else {
                clone.allowed.setCount(node.index, clone.allowed.count(node.index) + 1);
                promote(instance);
                promoted++;
            }
        }
    }

    private boolean lacksQuorumToPromote(PlannedResource instance) {
        return !state.options.quorate()
                && state.options.quorumPolicy() == QuorumPolicy.FREEZE
                && ActiveNodes.role(instance, state).below(Role.PROMOTED);
    }

    private static void keepUnpromoted(PlannedResource resource) {
        resource.nextRole = Locations.assigned(resource) == null ? Role.STOPPED : Role.UNPROMOTED;
        resource.children.forEach(Promotion::keepUnpromoted);
    }

    private static void promote(PlannedResource resource) {
        if (resource.nextRole == Role.UNKNOWN) {
            resource.nextRole = Role.PROMOTED;
        }
        resource.children.forEach(Promotion::promote);
    }

    /** Where an instance can be promoted; null if it cannot (spec 04 §11.5). */
    private @Nullable NodeState promotionNode(PlannedResource resource, PlannedResource clone) {
        for (PlannedResource child : resource.children) {
            if (promotionNode(child, clone) == null) {
                return null;
            }
        }
        NodeState location = Locations.assigned(resource);
        if (location == null || !mayBePromoted(resource, location)) {
            return null;
        }
        NodeTable table = clone.allowed;
        boolean full = resource.managed
                && table.contains(location)
                && table.count(location.index) >= ((Clone) clone.config).promotedNodeMax;
        return table.contains(location) && !full ? location : null;
    }

    private boolean mayBePromoted(PlannedResource resource, NodeState location) {
        return resource.managed
                ? resource.priority >= 0 && Availability.reachable(location, state)
                : ActiveNodes.role(resource, state) == Role.PROMOTED;
    }
}
