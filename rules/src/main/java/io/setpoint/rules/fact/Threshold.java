package io.setpoint.rules.fact;

import io.setpoint.policy.cluster.NodeState;
import io.setpoint.policy.cluster.Resource;

/** A resource failed too often on a node and is banned from it (spec 03 §18.4, 04 §5.4); {@code resource} is what the ban applies to. */
public record Threshold(Resource resource, NodeState node, Origin origin, Rank rank) implements Fact {}
