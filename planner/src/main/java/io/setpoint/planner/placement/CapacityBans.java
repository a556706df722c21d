package io.setpoint.planner.placement;

import io.setpoint.planner.state.PlanState;
import io.setpoint.planner.state.PlannedResource;
import io.setpoint.policy.cluster.NodeState;
import io.setpoint.policy.cluster.PlacementStrategy;
import io.setpoint.policy.value.Score;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Bans a resource from nodes that are too small for it and what must be with it (spec 04 §12.2). */
final class CapacityBans {
    private final PlanState state;
    private final ColocationLists lists;
    private final NodeLoads loads;
    private final TableScores tables;
    /** The nodes in the order in which a table keyed by node id is walked; it decides between equally capable nodes. */
    private final List<NodeState> tableOrder;

    CapacityBans(PlanState state, ColocationLists lists, NodeLoads loads, TableScores tables) {
        this.state = state;
        this.lists = lists;
        this.loads = loads;
        this.tables = tables;
        tableOrder = NodeLoads.inTableOrder(state.nodes);
    }

    /** Bans nodes, and returns the most capable one if the whole set fits nowhere. */
    @Nullable NodeState apply(PlannedResource primitive) {
        if (state.options.placementStrategy() == PlacementStrategy.DEFAULT) {
            return null;
        }
        Map<String, Integer> needs = new ColocatedSet(primitive, state, lists).needs();
        List<NodeState> usable = new ArrayList<>();
        boolean anyFits = false;
        NodeState mostCapable = null;
        for (NodeState node : tableOrder) {
            if (Availability.usable(primitive.allowed, node)) {
                usable.add(node);
                anyFits |= loads.fits(node, needs);
                if (mostCapable == null || loads.compareCapacity(node, mostCapable) < 0) {
                    mostCapable = node;
                }
            }
        }
        if (!anyFits) {
            needs = new LinkedHashMap<>();
            Amounts.addTo(needs, primitive.primitive().utilization);
        }
        for (NodeState node : usable) {
            if (!loads.fits(node, needs)) {
                tables.add(primitive, node, Score.MINUS_INFINITY, Cause.Step.CAPACITY);
            }
        }
        return anyFits ? null : mostCapable;
    }
}
