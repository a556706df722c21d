package io.setpoint.rules.given;

import io.setpoint.policy.cluster.NodeState;
import io.setpoint.policy.cluster.Primitive;
import io.setpoint.policy.cluster.ResourceState;
import org.jspecify.annotations.Nullable;

/**
 * A primitive and what is observed of it.
 *
 * @param onlyNode where it is active, if that is exactly one node
 */
public record Leaf(Primitive resource, ResourceState state, @Nullable NodeState onlyNode) {
    public Leaf(Primitive resource, ResourceState state) {
        this(resource, state, state.activeNodes.size() == 1 ? state.activeNodes.get(0) : null);
    }
}
