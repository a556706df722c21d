package io.setpoint.planner.placement;

import io.setpoint.planner.placement.InstanceOrder.Candidate;
import io.setpoint.planner.placement.PromotionScores.PromotionScore;
import io.setpoint.planner.state.Locations;
import io.setpoint.planner.state.NodeTable;
import io.setpoint.planner.state.PlanState;
import io.setpoint.planner.state.PlannedResource;
import io.setpoint.policy.cluster.NodeState;
import io.setpoint.policy.constraint.LocationConstraint.NodeScore;
import io.setpoint.policy.status.ActiveNodes;
import io.setpoint.policy.value.Role;
import io.setpoint.policy.value.Score;
import io.setpoint.policy.value.StableMergeSort;
import io.setpoint.rules.fact.Colocation;
import io.setpoint.rules.fact.Placement;
import io.setpoint.rules.fact.PromotionTicket;
import java.util.List;

/** Ranks the placed instances of a clone for promotion (spec 04 §11.3, §11.4). */
final class PromotionRanking {
    private final PlanState state;
    private final ColocationLists lists;
    private final ColocationApplication colocations;
    private final ScoreMerge merge;
    private final TableScores tables;
    private final InstanceOrder order;

    PromotionRanking(
            PlanState state,
            ColocationLists lists,
            ColocationApplication colocations,
            ScoreMerge merge,
            TableScores tables,
            InstanceOrder order) {
        this.state = state;
        this.lists = lists;
        this.colocations = colocations;
        this.merge = merge;
        this.tables = tables;
        this.order = order;
    }

    /** Computes all promotion priorities and sorts the instances, best first. */
    void rank(PlannedResource clone) {
        PromotionScores scores = new PromotionScores(clone, state);
        for (PlannedResource instance : List.copyOf(clone.children)) {
            findPriority(instance, clone, scores);
        }
        // Recursive merges must not come back to the clone.
        clone.updating = true;
        addToTable(clone);
        for (PlannedResource instance : clone.children) {
            instance.promotionPriority = finalPriority(instance, clone);
        }
        sort(clone);
        clone.updating = false;
    }

    private void findPriority(PlannedResource instance, PlannedResource clone, PromotionScores scores) {
        if (ActiveNodes.role(instance, state) == Role.STARTED) {
            startedMeansUnpromoted(instance);
        }
        NodeState location = Locations.assigned(instance);
        if (location == null) {
            return;
        }
        Role next = ActiveNodes.nextRole(instance, state);
        switch (next) {
            case UNKNOWN, STARTED -> {
                PromotionScore score = scores.of(instance, location);
                instance.priority = score.isDefault() ? -1 : score.score();
            }
            case STOPPED, UNPROMOTED -> instance.priority = Score.MINUS_INFINITY;
            case PROMOTED -> {}
        }
        addPlacements(instance, instance.placements, location);
        addPlacements(instance, clone.placements, location);
        for (Colocation colocation : lists.thisWith(instance)) {
            colocations.apply(instance, state.of(colocation.primary()), colocation);
        }
        instance.promotionPriority = next == Role.PROMOTED ? Score.INFINITY : instance.priority;
    }

    private static void startedMeansUnpromoted(PlannedResource resource) {
        if (resource.role == Role.STARTED) {
            resource.role = Role.UNPROMOTED;
        }
        resource.children.forEach(PromotionRanking::startedMeansUnpromoted);
    }

    private static void addPlacements(PlannedResource instance, List<Placement> placements, NodeState location) {
        for (Placement placement : placements) {
            if (placement.role() == Role.PROMOTED) {
                for (NodeScore entry : placement.scores()) {
                    if (entry.node().index == location.index) {
                        instance.priority = Score.add(instance.priority, entry.score());
                    }
                }
            }
        }
    }

    private void addToTable(PlannedResource clone) {
        for (PlannedResource instance : clone.children) {
            NodeState location = Locations.assigned(instance);
            if (instance.promotionPriority >= 0 && location != null && clone.allowed.contains(location)) {
                int score = Score.add(instance.promotionPriority, clone.allowed.score(location.index));
                tables.set(clone, location, score, Cause.Step.PROMOTION);
            }
        }
        for (Colocation colocation : lists.withThis(clone)) {
            if (colocation.primaryRole() == Role.PROMOTED
                    && Influence.has(colocation, state.of(colocation.primary()))) {
                merge.addDependent(clone, colocation, true);
            }
        }
        for (PromotionTicket ticket : clone.promotionTickets) {
            tables.banEverywhere(clone, new Cause.Derived(ticket));
        }
    }

    private int finalPriority(PlannedResource instance, PlannedResource clone) {
        if (!instance.managed && instance.nextRole == Role.PROMOTED) {
            return Score.INFINITY;
        }
        NodeState location = Locations.assigned(instance);
        if (location == null) {
            return Score.MINUS_INFINITY;
        }
        NodeTable table = clone.allowed;
        return instance.promotionPriority < 0 || !table.contains(location)
                ? instance.promotionPriority
                : table.score(location.index);
    }

    private void sort(PlannedResource clone) {
        List<Candidate> candidates = order.candidates(clone.children);
        StableMergeSort.sort(candidates, this::compare);
        clone.children.clear();
        candidates.forEach(candidate -> clone.children.add(candidate.instance));
    }

    private int compare(Candidate a, Candidate b) {
        int result = Integer.compare(b.instance.promotionPriority, a.instance.promotionPriority);
        result = result != 0
                ? result
                : ActiveNodes.role(b.instance, state).compareTo(ActiveNodes.role(a.instance, state));
        return result != 0 ? result : a.compareTo(b);
    }
}
