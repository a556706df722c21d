package io.setpoint.planner.placement;

import io.setpoint.planner.state.PlannedResource;
import io.setpoint.policy.cluster.NodeState;

/** What placement wants done besides placing. */
public interface PlacementRequests {
    /** A node must be fenced. */
    void fence(NodeState node, String reason);

    /** A resource's history on a node must be deleted. */
    void deleteHistory(PlannedResource resource, NodeState node);
}
