package io.setpoint.rules.fact;

import io.setpoint.policy.cluster.NodeState;
import io.setpoint.policy.cluster.Primitive;

/** What a shutdown lock does to a resource before anything is placed (spec 03 §22.2, 04 §5.1). */
public record ShutdownLock(Primitive resource, NodeState node, Effect effect, Origin origin, Rank rank) implements Fact {
    /** What happens. */
    public enum Effect {
        /** The lock that the history tells of stays: no other node may run the resource. */
        KEPT,
        /** The node is shutting down: the resource waits for it from now on. The lock time is the node's {@code shutdown} attribute. */
        NEW,
        /** The resource is active somewhere: the lock is dropped and its history on the lock node deleted. */
        RELEASED
    }
}
