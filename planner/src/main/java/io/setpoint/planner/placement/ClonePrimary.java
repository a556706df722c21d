package io.setpoint.planner.placement;

import io.setpoint.planner.state.Locations;
import io.setpoint.planner.state.PlanState;
import io.setpoint.planner.state.PlannedResource;
import io.setpoint.policy.cluster.Bundle;
import io.setpoint.policy.cluster.Clone;
import io.setpoint.policy.cluster.NodeState;
import io.setpoint.policy.cluster.Resource;
import io.setpoint.policy.status.ActiveNodes;
import io.setpoint.policy.value.CibBoolean;
import io.setpoint.policy.value.Role;
import io.setpoint.policy.value.Score;
import io.setpoint.rules.fact.Colocation;
import java.util.Arrays;

/** A primitive that is colocated with a clone (spec 04 §6.11). */
final class ClonePrimary {
    private final ColocationApplication application;
    private final PlanState state;
    private final CompatibleInstances compatible;
    private final NodeAttributes attributes;
    private final NodeAssignment assignment;
    private final ScoreChanges changes;

    ClonePrimary(
            ColocationApplication application,
            PlanState state,
            CompatibleInstances compatible,
            NodeAttributes attributes,
            NodeAssignment assignment,
            ScoreChanges changes) {
        this.application = application;
        this.state = state;
        this.compatible = compatible;
        this.attributes = attributes;
        this.assignment = assignment;
        this.changes = changes;
    }

    int apply(PlannedResource dependent, PlannedResource clone, Colocation colocation) {
        if (clone.config.promotable && colocation.primaryRole() != Role.UNKNOWN) {
            if (dependent.unassigned) {
                placeByRole(dependent, clone, colocation);
                return 0;
            }
            if (colocation.dependentRole() == Role.PROMOTED) {
                return rankByRole(dependent, clone, colocation);
            }
        }
        if (interleaves(colocation.dependent(), clone.config)) {
            return applyToOwnInstance(dependent, clone, colocation);
        }
        if (colocation.score() >= Score.INFINITY) {
            keepToInstances(dependent, clone, colocation);
            return 0;
        }
        int delta = 0;
        for (PlannedResource instance : clone.children) {
            delta = Score.add(delta, application.apply(dependent, instance, colocation));
        }
        return delta;
    }

    private static boolean interleaves(Resource dependent, Resource clone) {
        return (dependent instanceof Clone || dependent instanceof Bundle)
                && CibBoolean.isTrue(dependent.meta.get("interleave"))
                && maximumPerNode(dependent) == maximumPerNode(clone);
    }

    private static int maximumPerNode(Resource collective) {
        if (collective instanceof Clone clone) {
            return clone.cloneNodeMax;
        }
        return collective instanceof Bundle bundle ? bundle.replicasPerHost : 1;
    }

    private int applyToOwnInstance(PlannedResource dependent, PlannedResource clone, Colocation colocation) {
        PlannedResource instance = compatible.inClone(dependent, clone);
        if (instance != null) {
            return application.apply(dependent, instance, colocation);
        }
        if (colocation.score() >= Score.INFINITY) {
            assignment.assignNowhere(dependent, true);
        }
        return 0;
    }

    private void keepToInstances(PlannedResource dependent, PlannedResource clone, Colocation colocation) {
        boolean[] allowed = new boolean[state.nodes.size()];
        for (PlannedResource instance : clone.children) {
            NodeState node = Locations.assigned(instance);
            if (node != null && !Troubles.anyBlocked(instance)) {
                allowed[node.index] = true;
            }
        }
        int[] before = changes.before(dependent);
        dependent.allowed.keepTo(allowed);
        changes.report(dependent, before, new Cause.Derived(colocation));
    }

    /** Only instances in the wanted role count; no protection of the last node here. */
    private void placeByRole(PlannedResource dependent, PlannedResource clone, Colocation colocation) {
        int[] before = changes.before(dependent);
        boolean mandatory = colocation.score() >= Score.INFINITY;
        int[] instanceScores = new int[state.nodes.size()];
        Arrays.fill(instanceScores, Score.MINUS_INFINITY);
        for (PlannedResource instance : clone.children) {
            NodeState node = Locations.assigned(instance);
            PlannedResource leaf = Locations.firstAssigned(instance);
            if (node != null && leaf != null && ActiveNodes.nextRole(instance, state) == colocation.primaryRole()) {
                instanceScores[node.index] = leaf.assignedScore;
                if (!mandatory) {
                    addWhereEqual(dependent, clone, node, colocation);
                }
            }
        }
        // Promoted with promoted leaves the nodes alone, so that the dependent's instances can start unpromoted anywhere.
        if (mandatory && !(colocation.dependentRole() == Role.PROMOTED && colocation.primaryRole() == Role.PROMOTED)) {
            for (int i = 0; i < instanceScores.length; i++) {
                if (dependent.allowed.contains(i)) {
                    dependent.allowed.setScore(i, Score.add(dependent.allowed.score(i), instanceScores[i]));
                }
            }
        }
        changes.report(dependent, before, new Cause.Derived(colocation));
    }

    private void addWhereEqual(PlannedResource dependent, PlannedResource clone, NodeState node, Colocation colocation) {
        int[] values = attributes.values(colocation.nodeAttribute(), clone).keys();
        for (int i = 0; i < values.length; i++) {
            if (dependent.allowed.contains(i) && values[i] == values[node.index]) {
                dependent.allowed.setScore(i, Score.add(dependent.allowed.score(i), colocation.score()));
            }
        }
    }

    private int rankByRole(PlannedResource dependent, PlannedResource clone, Colocation colocation) {
        PlannedResource instance =
                compatible.inClone(dependent, clone, colocation.primaryRole(), colocation.nodeAttribute());
        if (instance != null) {
            dependent.priority = Score.add(dependent.priority, colocation.score());
            return colocation.score();
        }
        if (colocation.score() >= Score.INFINITY) {
            dependent.priority = Score.MINUS_INFINITY;
            return Score.MINUS_INFINITY;
        }
        return 0;
    }
}
