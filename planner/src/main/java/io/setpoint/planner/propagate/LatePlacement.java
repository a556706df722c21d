package io.setpoint.planner.propagate;

import io.setpoint.planner.state.PlannedResource;
import io.setpoint.policy.cluster.NodeState;
import io.setpoint.rules.fact.Colocation;
import java.util.List;

/** What ordering still asks of placement. */
public interface LatePlacement {
    /** The nodes in a resource's table, best first, without a preferred one (spec 04 §8.2). */
    List<NodeState> allowedNodesBestFirst(PlannedResource resource);

    /** All colocations in which a resource counts as the primary (spec 04 §6.3 "gather with-this"). */
    List<Colocation> colocatedWith(PlannedResource primary);

    /**
     * Takes its node away from an instance (and its members) for good (spec 04 §9.4 with no node).
     *
     * @return whether some assignment was really taken away
     */
    boolean unassign(PlannedResource instance);
}
