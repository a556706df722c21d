package io.setpoint.policy.status;

import io.setpoint.policy.cluster.Node;
import io.setpoint.policy.cluster.Resource;

/**
 * A last failure of a bundle's connection whose parameters can be compared only when its container has a node (spec 03 §20.5): if they
 * changed, the fail count is to be cleared.
 */
public record DeferredCheck(Resource resource, Node node, HistoryEntry entry) {}
