package io.setpoint.planner.placement;

import io.setpoint.planner.state.PlanState;
import io.setpoint.planner.state.PlannedResource;
import io.setpoint.policy.cluster.Bundle;
import io.setpoint.policy.cluster.Clone;
import io.setpoint.policy.cluster.Group;
import io.setpoint.policy.value.Score;
import io.setpoint.rules.fact.Colocation;

/** Applies a colocation to its dependent, in the way of the primary's kind (spec 04 §6.10). */
final class ColocationApplication {
    private final DependentScores scores;
    private final ClonePrimary clones;
    private final BundlePrimary bundles;

    ColocationApplication(
            PlanState state,
            DependentScores scores,
            CompatibleInstances compatible,
            NodeAttributes attributes,
            NodeAssignment assignment,
            ScoreChanges changes) {
        this.scores = scores;
        clones = new ClonePrimary(this, state, compatible, attributes, assignment, changes);
        bundles = new BundlePrimary(this, state, compatible, assignment, changes);
    }

    /**
     * Applies a colocation.
     *
     * @param dependent a primitive; or, once instances are placed and ranked for promotion, an instance that is a group
     * @param primary of any kind: the configured primary, or a part of it
     * @return by how much the dependent's priority was changed
     */
    int apply(PlannedResource dependent, PlannedResource primary, Colocation colocation) {
        if (dependent.config instanceof Group group) {
            return applyToGroup(dependent, group, primary, colocation);
        }
        if (primary.config instanceof Group group) {
            return primary.unassigned ? 0 : applyWithGroup(dependent, primary, group, colocation);
        }
        if (primary.config instanceof Clone) {
            return primary.unassigned ? 0 : clones.apply(dependent, primary, colocation);
        }
        if (primary.config instanceof Bundle bundle) {
            return primary.unassigned ? 0 : bundles.apply(dependent, bundle, colocation);
        }
        return scores.apply(dependent, primary, colocation);
    }

    /** Everything must be with the last member if the whole group must be up, otherwise with the first. */
    private int applyWithGroup(PlannedResource dependent, PlannedResource primary, Group group, Colocation colocation) {
        boolean mandatory = colocation.score() >= Score.INFINITY;
        if (primary.children.isEmpty() || !group.colocated && mandatory) {
            return 0;
        }
        if (group.colocated) {
            return apply(dependent, primary.children.get(mandatory ? primary.children.size() - 1 : 0), colocation);
        }
        int delta = 0;
        for (PlannedResource member : primary.children) {
            delta = Score.add(delta, apply(dependent, member, colocation));
        }
        return delta;
    }

    private int applyToGroup(PlannedResource dependent, Group group, PlannedResource primary, Colocation colocation) {
        if (dependent.children.isEmpty() || !group.colocated && colocation.score() >= Score.INFINITY) {
            return 0;
        }
        int delta = 0;
        if (group.colocated) {
            delta = apply(dependent.children.get(0), primary, colocation);
        } else {
            for (PlannedResource member : dependent.children) {
                delta = Score.add(delta, scores.apply(member, primary, colocation));
            }
        }
        if (delta != 0) {
            dependent.priority = Score.add(delta, dependent.priority);
        }
        return delta;
    }
}
