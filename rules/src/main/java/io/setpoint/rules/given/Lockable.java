package io.setpoint.rules.given;

import io.setpoint.policy.cluster.NodeState;
import io.setpoint.policy.cluster.Primitive;
import io.setpoint.policy.cluster.ResourceState;
import org.jspecify.annotations.Nullable;

/**
 * A primitive that can be locked to a node which shuts down: at top level or in a top-level group, no fence device and no connection.
 *
 * @param active it is active somewhere
 * @param onlyNode where it is active, if that is exactly one node
 * @param lockNode where the history says that it is locked to
 */
public record Lockable(Primitive resource, boolean active, @Nullable NodeState onlyNode, @Nullable NodeState lockNode) {
    public Lockable(Primitive resource, ResourceState state) {
        this(resource, !state.activeNodes.isEmpty(), state.activeNodes.size() == 1 ? state.activeNodes.get(0) : null, state.lockNode);
    }
}
