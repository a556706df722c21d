package io.setpoint.planner.placement;

import io.setpoint.planner.state.NodeTable;
import io.setpoint.planner.state.PlanState;
import io.setpoint.planner.state.PlannedResource;
import io.setpoint.policy.cluster.NodeState;
import io.setpoint.policy.status.ActiveNodes;
import io.setpoint.policy.value.StableMergeSort;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Ranks the instances of a clone, or the containers of a bundle, for being assigned (spec 04 §9.9). The comparison is not transitive. */
final class InstanceOrder {
    private final PlanState state;
    private final ScoreMerge merge;

    InstanceOrder(PlanState state, ScoreMerge merge) {
        this.state = state;
        this.merge = merge;
    }

    /** An instance with what its rank depends on; colocation scores cost most and are found when first needed. */
    final class Candidate {
        final PlannedResource instance;
        private final int active;
        /** Where it counts as being: not on a node that its own scores forbid. */
        private final @Nullable NodeState node;
        private final boolean misplaced;
        private final NodeTable parentTable;
        private @Nullable Integer colocationScore;

        Candidate(PlannedResource instance) {
            this.instance = instance;
            active = instance.activeNodes.size();
            NodeState current = ActiveNodes.current(instance, state);
            misplaced = current != null
                    && (!instance.allowed.contains(current) || instance.allowed.score(current.index) < 0);
            node = misplaced ? null : current;
            parentTable = instance.parent == null ? instance.allowed : instance.parent.allowed;
        }

        int compareTo(Candidate other) {
            int result = active > 0 && other.active > 0 ? Integer.compare(active, other.active) : 0;
            result = result != 0 ? result : Boolean.compare(misplaced, other.misplaced);
            result = result != 0 ? result : Integer.compare(other.instance.priority, instance.priority);
            if (result != 0 || node == null && other.node == null) {
                return result;
            }
            if (node == null || other.node == null) {
                return node == null ? 1 : -1;
            }
            result = Boolean.compare(other.node.available(), node.available());
            return result != 0 ? result : compareEntries(other, node, other.node);
        }

        private int compareEntries(Candidate other, NodeState own, NodeState others) {
            boolean allowed = parentTable.contains(own);
            boolean othersAllowed = other.parentTable.contains(others);
            if (!allowed || !othersAllowed) {
                return Boolean.compare(othersAllowed, allowed);
            }
            int result = Integer.compare(parentTable.count(own.index), other.parentTable.count(others.index));
            result = result != 0
                    ? result
                    : Boolean.compare(Troubles.anyFailed(instance), Troubles.anyFailed(other.instance));
            result = result != 0 ? result : Integer.compare(other.colocationScore(others), colocationScore(own));
            return result != 0 ? result : Integer.compare(number(instance), number(other.instance));
        }

        private int colocationScore(NodeState current) {
            if (colocationScore == null) {
                colocationScore = merge.scoreOnCurrentNode(instance, current);
            }
            return colocationScore;
        }
    }

    /** Sorts instances in place. */
    void sort(List<PlannedResource> instances) {
        List<Candidate> candidates = candidates(instances);
        StableMergeSort.sort(candidates, Candidate::compareTo);
        for (int i = 0; i < candidates.size(); i++) {
            instances.set(i, candidates.get(i).instance);
        }
    }

    /** The instances as they are to be compared while nothing about them changes. */
    List<Candidate> candidates(List<PlannedResource> instances) {
        List<Candidate> candidates = new ArrayList<>(instances.size());
        instances.forEach(instance -> candidates.add(new Candidate(instance)));
        return candidates;
    }

    /** The number behind the last colon of an instance's id, or behind the last hyphen of a container's. */
    static int number(PlannedResource instance) {
        String id = instance.id();
        int colon = id.lastIndexOf(':');
        int at = colon >= 0 ? colon : id.lastIndexOf('-');
        try {
            return Integer.parseInt(id.substring(at + 1));
        } catch (NumberFormatException noNumber) {
            return 0;
        }
    }
}
