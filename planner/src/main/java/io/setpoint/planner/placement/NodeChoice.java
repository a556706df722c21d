package io.setpoint.planner.placement;

import io.setpoint.planner.state.PlanState;
import io.setpoint.planner.state.PlannedResource;
import io.setpoint.policy.cluster.Clone;
import io.setpoint.policy.cluster.NodeState;
import io.setpoint.policy.status.ActiveNodes;
import org.jspecify.annotations.Nullable;

/** Chooses the best node for a primitive whose scores are final (spec 04 §9.3). */
final class NodeChoice {
    private final PlanState state;
    private final NodeOrder order;
    private final CapacityBans capacity;

    NodeChoice(PlanState state, NodeOrder order, CapacityBans capacity) {
        this.state = state;
        this.order = order;
        this.capacity = capacity;
    }

    /** The node that is to be tried; null if the table of allowed nodes is empty. */
    @Nullable NodeState choose(PlannedResource primitive, @Nullable NodeState prefer) {
        NodeState mostCapable = capacity.apply(primitive);
        NodeState preferred = prefer != null ? prefer : mostCapable;
        NodeState current = ActiveNodes.current(primitive, state);
        NodeState best = order.best(primitive.allowed, current);
        if (best == null) {
            return null;
        }
        if (preferred != null
                && Availability.usable(primitive.allowed, preferred)
                && primitive.allowed.score(preferred.index) >= primitive.allowed.score(best.index)) {
            return preferred;
        }
        return stays(primitive, current, best) ? current : best;
    }

    /** With equal positive scores a resource stays where it is; instances of unique clones have other means to do so. */
    private static boolean stays(PlannedResource primitive, @Nullable NodeState current, NodeState best) {
        int score = primitive.allowed.score(best.index);
        boolean uniqueInstance =
                primitive.parent != null && primitive.parent.config instanceof Clone clone && clone.unique;
        return !uniqueInstance
                && score > 0
                && best.available()
                && current != null
                && Availability.usable(current, current.baseScore)
                && primitive.allowed.contains(current)
                && primitive.allowed.score(current.index) == score;
    }
}
