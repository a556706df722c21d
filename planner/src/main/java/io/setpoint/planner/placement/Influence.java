package io.setpoint.planner.placement;

import io.setpoint.planner.state.PlannedResource;
import io.setpoint.policy.cluster.Bundle;
import io.setpoint.policy.cluster.Resource;
import io.setpoint.rules.fact.Colocation;

/** Whether a dependent's preferences count for the placement of its primary (spec 04 §6.4). */
final class Influence {
    private Influence() {}

    /** As seen by a primary, or by an instance of it. */
    static boolean has(Colocation colocation, PlannedResource primary) {
        if (isReplicaConnection(colocation.dependent()) && !primary.failed && primary.activeNodes.size() == 1) {
            return false;
        }
        return colocation.influence() || primary.activeNodes.isEmpty();
    }

    private static boolean isReplicaConnection(Resource resource) {
        return resource.remoteConnection && resource.parent instanceof Bundle;
    }
}
