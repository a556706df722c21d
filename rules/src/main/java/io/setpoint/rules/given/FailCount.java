package io.setpoint.rules.given;

import io.setpoint.policy.cluster.NodeState;
import io.setpoint.policy.cluster.Primitive;

/** How often a primitive, or what it launches, has failed on a node, expired failures aside; only where it has (spec 03 §18.2). */
public record FailCount(Primitive resource, NodeState node, int count) {}
