package io.setpoint.planner.placement;

import io.setpoint.planner.state.NodeTable;
import io.setpoint.planner.state.PlanState;
import io.setpoint.planner.state.PlannedResource;
import io.setpoint.policy.cluster.NodeState;
import io.setpoint.policy.value.Role;
import io.setpoint.policy.value.Score;
import io.setpoint.rules.fact.Colocation;

/**
 * What a colocation with one placed primitive does to another: to its scores before it is placed, to its priority for promotion
 * afterwards.
 */
final class DependentScores {
    private final PlanState state;
    private final NodeAttributes attributes;
    private final ScoreChanges changes;
    private final ScratchScores scratch;

    DependentScores(PlanState state, NodeAttributes attributes, ScoreChanges changes) {
        this.state = state;
        this.attributes = attributes;
        this.changes = changes;
        scratch = new ScratchScores(state.nodes.size());
    }

    /** Applies a colocation of two primitives; the result is by how much the dependent's priority was changed. */
    int apply(PlannedResource dependent, PlannedResource primary, Colocation colocation) {
        return switch (ColocationEffect.of(dependent, primary, colocation, false, state)) {
            case NOTHING -> 0;
            case ROLE -> changePriority(dependent, primary, colocation);
            case LOCATION -> {
                changeScores(dependent, primary, colocation);
                yield 0;
            }
        };
    }

    /** Spec 04 §6.8. */
    private void changeScores(PlannedResource dependent, PlannedResource primary, Colocation colocation) {
        NodeState place = primary.assigned;
        if (place == null && colocation.score() < 0) {
            return;
        }
        int[] before = changes.before(dependent);
        int[] work = scratch.borrow();
        dependent.allowed.readScores(work);
        if (place == null) {
            addEverywhere(work, -colocation.score());
        } else {
            int value = attributes.value(colocation.nodeAttribute(), place, primary);
            addByMatch(work, attributes.values(colocation.nodeAttribute(), dependent).keys(), value, colocation.score());
        }
        // Advice never takes away the last node.
        if (Math.abs(colocation.score()) >= Score.INFINITY || Availability.anyUsable(work, state)) {
            dependent.allowed.writeScores(work);
        }
        scratch.giveBack(work);
        changes.report(dependent, before, new Cause.Derived(colocation));
    }

    private static void addEverywhere(int[] scores, int score) {
        for (int i = 0; i < scores.length; i++) {
            if (scores[i] != NodeTable.ABSENT) {
                scores[i] = Score.add(score, scores[i]);
            }
        }
    }

    /** A mandatory colocation is a requirement, not a preference: it bans other nodes and adds nothing to the right ones. */
    private static void addByMatch(int[] scores, int[] values, int wanted, int score) {
        for (int i = 0; i < scores.length; i++) {
            if (scores[i] == NodeTable.ABSENT) {
                continue;
            }
            if (values[i] != wanted) {
                scores[i] = score >= Score.INFINITY ? Score.MINUS_INFINITY : scores[i];
            } else if (score < Score.INFINITY) {
                scores[i] = Score.add(score, scores[i]);
            }
        }
    }

    /** Spec 04 §6.9. */
    private int changePriority(PlannedResource dependent, PlannedResource primary, Colocation colocation) {
        if (dependent.assigned == null) {
            return 0;
        }
        if (primary.assigned != null
                && !ColocationEffect.matches(colocation.primaryRole(), ColocationEffect.withRole(primary, state))) {
            return 0;
        }
        int delta = multiplier(dependent, primary, colocation) * colocation.score();
        dependent.priority = Score.add(delta, dependent.priority);
        return delta;
    }

    private int multiplier(PlannedResource dependent, PlannedResource primary, Colocation colocation) {
        int own = attributes.value(colocation.nodeAttribute(), dependent.assigned, dependent);
        int other = attributes.value(colocation.nodeAttribute(), primary.assigned, primary);
        if (own == other) {
            return colocation.dependentRole() == Role.UNPROMOTED ? -1 : 1;
        }
        boolean mandatory = colocation.score() >= Score.INFINITY && colocation.dependentRole() == Role.PROMOTED;
        return mandatory ? -1 : 0;
    }
}
