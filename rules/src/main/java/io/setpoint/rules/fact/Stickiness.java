package io.setpoint.rules.fact;

import io.setpoint.policy.cluster.NodeState;
import io.setpoint.policy.cluster.Primitive;

/**
 * A resource prefers to stay on the one node where it is active (spec 04 §5.3). In a cluster that is not symmetric it counts only if the
 * node is in the resource's table of allowed nodes, which the planner knows.
 */
public record Stickiness(Primitive resource, NodeState node, int score, Origin origin, Rank rank) implements Fact {}
