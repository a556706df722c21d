package io.setpoint.planner.placement;

import io.setpoint.planner.state.PlannedResource;
import io.setpoint.policy.cluster.NodeState;
import org.jspecify.annotations.Nullable;

/** Assigns resources to nodes (spec 04 §9). */
@FunctionalInterface
interface Assigner {
    /**
     * Assigns a resource, and before it what it is colocated with. Asking again is harmless.
     *
     * @param prefer the node to take among equals
     * @param isFinal false for an attempt that must leave no traces in roles and actions if it fails
     * @return the node; null for none, and for most collectives
     */
    @Nullable NodeState assign(PlannedResource resource, @Nullable NodeState prefer, boolean isFinal);
}
