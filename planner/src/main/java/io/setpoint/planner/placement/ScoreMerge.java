package io.setpoint.planner.placement;

import io.setpoint.planner.state.NodeTable;
import io.setpoint.planner.state.PlanState;
import io.setpoint.planner.state.PlannedResource;
import io.setpoint.policy.cluster.Clone;
import io.setpoint.policy.cluster.Group;
import io.setpoint.policy.cluster.NodeState;
import io.setpoint.policy.value.Score;
import io.setpoint.rules.fact.Colocation;
import java.util.Arrays;

/**
 * Adds the scores of one resource to those of another that it is colocated with, and, weakened by each link, the scores of everything
 * colocated with it in turn (spec 04 §6.4). Works on arrays with a place for each node, in time proportional to nodes times links
 * followed.
 */
final class ScoreMerge {
    /** Marks a node that had a chance and lost it to a dependent; it keeps the smallest chance at the end. */
    private static final int UNUSABLE = -100_000_000;

    private final PlanState state;
    private final ColocationLists lists;
    private final NodeAttributes attributes;
    private final LocationScores locations;
    private final ScoreChanges changes;
    private final ScratchScores scratch;
    private final int[] bestByValue;

    /**
     * What stays the same along all links that one merge follows.
     *
     * @param target whose scores are changed
     * @param nonNegative scores are not brought below zero
     * @param towardsPrimaries follows the colocations of dependents to their primaries, instead of the other way round
     */
    private record Merge(PlannedResource target, boolean nonNegative, boolean towardsPrimaries) {}

    ScoreMerge(
            PlanState state, ColocationLists lists, NodeAttributes attributes, LocationScores locations, ScoreChanges changes) {
        this.state = state;
        this.lists = lists;
        this.attributes = attributes;
        this.locations = locations;
        this.changes = changes;
        scratch = new ScratchScores(state.nodes.size());
        bestByValue = new int[state.nodes.size() + 1];
    }

    /** Lets a dependent's preferences count for a primary that is being assigned. */
    void addDependent(PlannedResource primary, Colocation colocation) {
        if (Influence.has(colocation, state.of(colocation.primary()))) {
            addDependent(primary, colocation, primary.config instanceof Clone);
        }
    }

    /** The same whatever the influence; {@code nonNegative} keeps the primary's scores from falling below zero. */
    void addDependent(PlannedResource primary, Colocation colocation, boolean nonNegative) {
        int[] before = changes.before(primary);
        int[] scores = scratch.borrow();
        primary.allowed.readScores(scores);
        merge(new Merge(primary, nonNegative, false), state.of(colocation.dependent()), scores, colocation, factor(colocation), true);
        primary.allowed.writeScores(scores);
        scratch.giveBack(scores);
        changes.report(primary, before, new Cause.Derived(colocation));
    }

    /** What both sides of an instance's colocations make of its score on its current node (spec 04 §9.9). */
    int scoreOnCurrentNode(PlannedResource instance, NodeState current) {
        int[] scores = scratch.borrow();
        Arrays.fill(scores, NodeTable.ABSENT);
        scores[current.index] = current.baseScore;
        for (Colocation colocation : lists.thisWith(instance)) {
            merge(new Merge(instance, false, false), state.of(colocation.primary()), scores, colocation, factor(colocation), false);
        }
        for (Colocation colocation : lists.withThis(instance)) {
            if (Influence.has(colocation, instance)) {
                merge(new Merge(instance, true, false), state.of(colocation.dependent()), scores, colocation, factor(colocation), false);
            }
        }
        int score = scores[current.index];
        scratch.giveBack(scores);
        return score;
    }

    /** A resource's scores (for a group, its last member's) with those of everything that it is colocated with (spec 04 §8.1). */
    int[] withPrimaries(PlannedResource resource) {
        PlannedResource source = resource;
        boolean group = resource.config instanceof Group;
        if (group && !resource.children.isEmpty()) {
            source = resource.children.get(resource.children.size() - 1);
        }
        resource.updating = true;
        source.updating = true;
        int[] scores = new int[state.nodes.size()];
        source.allowed.readScores(scores);
        if (Availability.anyUsable(scores, state)) {
            follow(new Merge(source, false, true), source, scores, 1.0f);
        }
        source.updating = false;
        resource.updating = false;
        return scores;
    }

    private static float factor(Colocation colocation) {
        return colocation.score() / (float) Score.INFINITY;
    }

    /** Updates {@code nodes}, or leaves them alone if that would leave no usable node and {@code active} says that this matters. */
    private void merge(Merge merge, PlannedResource source, int[] nodes, Colocation colocation, float factor, boolean active) {
        if (source.updating) {
            return;
        }
        source.updating = true;
        if (source.config instanceof Group) {
            if (!source.children.isEmpty()) {
                merge(merge, source.children.get(0), nodes, colocation, factor, active);
            }
        } else {
            int[] work = scratch.borrow();
            System.arraycopy(nodes, 0, work, 0, nodes.length);
            addMatching(merge, source, work, colocation, factor);
            boolean usable = Availability.anyUsable(work, state);
            if (usable) {
                follow(merge, source, work, factor);
            }
            if (usable || !active) {
                if (merge.nonNegative) {
                    giveUnusableLastChance(work);
                }
                System.arraycopy(work, 0, nodes, 0, nodes.length);
            }
            scratch.giveBack(work);
        }
        source.updating = false;
    }

    private void follow(Merge merge, PlannedResource source, int[] work, float factor) {
        if (merge.towardsPrimaries) {
            for (Colocation link : lists.thisWith(source)) {
                merge(merge, state.of(link.primary()), work, link, product(factor, link), true);
            }
        } else {
            for (Colocation link : lists.withThis(source)) {
                if (Influence.has(link, state.of(link.primary()))) {
                    merge(merge, state.of(link.dependent()), work, link, product(factor, link), true);
                }
            }
        }
    }

    private static float product(float factor, Colocation link) {
        float product = factor * link.score();
        return product / Score.INFINITY;
    }

    private static void giveUnusableLastChance(int[] work) {
        for (int i = 0; i < work.length; i++) {
            if (work[i] == UNUSABLE) {
                work[i] = 1;
            }
        }
    }

    /** Adds to each node the source's best score on nodes with the same attribute value. */
    private void addMatching(Merge merge, PlannedResource source, int[] work, Colocation colocation, float factor) {
        NodeTable table = sourceTable(source, colocation);
        NodeAttributes.Values own = attributes.values(colocation.nodeAttribute(), source);
        NodeAttributes.Values targets = attributes.values(colocation.nodeAttribute(), merge.target);
        boolean direct = own == targets && own.distinct();
        if (!direct) {
            findBest(table, own.keys());
        }
        boolean attracts = factor < 0 && mayAttract(colocation);
        for (int i = 0; i < work.length; i++) {
            if (work[i] != NodeTable.ABSENT && work[i] != UNUSABLE) {
                int score = direct ? usableScore(table, i) : bestByValue[targets.keys()[i]];
                // Two negatives must not make a positive: not wanting to be with something that cannot be there anyway.
                if (factor >= 0 || score >= 0 || attracts && colocation.primary().stickiness < -score) {
                    work[i] = sum(work[i], weaken(score, factor), merge.nonNegative);
                }
            }
        }
    }

    private NodeTable sourceTable(PlannedResource source, Colocation colocation) {
        boolean laterMember = source.config == colocation.dependent()
                && colocation.explicit()
                && source.parent != null
                && source.parent.config instanceof Group
                && source.parent.children.get(0) != source;
        // Later members never got the group's own scores, which the first member carries.
        return laterMember ? locations.withLocationsOf(source.parent, source) : source.allowed;
    }

    private void findBest(NodeTable table, int[] values) {
        Arrays.fill(bestByValue, Score.MINUS_INFINITY);
        for (int i = 0; i < values.length; i++) {
            bestByValue[values[i]] = Math.max(bestByValue[values[i]], usableScore(table, i));
        }
    }

    private int usableScore(NodeTable table, int node) {
        return table.contains(node) && state.nodes.get(node).available() ? table.score(node) : Score.MINUS_INFINITY;
    }

    private boolean mayAttract(Colocation colocation) {
        return Influence.has(colocation, state.of(colocation.primary()))
                && hasOneChoice(state.of(colocation.dependent()).allowed);
    }

    private static boolean hasOneChoice(NodeTable table) {
        int choices = 0;
        for (int i = 0; i < table.size() && choices < 2; i++) {
            choices += table.contains(i) && table.score(i) >= 0 ? 1 : 0;
        }
        return choices == 1;
    }

    /** The product in single precision, rounded in double precision; what is not zero stays at least one. */
    private static int weaken(int score, float factor) {
        float product = factor * score;
        int rounded = (int) (product < 0 ? product - 0.5 : product + 0.5);
        return rounded == 0 && score != 0 ? (int) Math.signum(factor) : rounded;
    }

    private static int sum(int score, int delta, boolean nonNegative) {
        int sum = Score.add(delta, score);
        if (nonNegative && sum < 0 && score >= 0) {
            return score > 0 ? UNUSABLE : 0;
        }
        return sum;
    }
}
