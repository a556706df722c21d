package io.setpoint.rules.given;

import io.setpoint.policy.cluster.Resource;

/**
 * A resource that is part of no other.
 *
 * @param onUnhealthyNodes it may run on unhealthy nodes
 */
public record TopLevel(Resource resource, boolean onUnhealthyNodes) {}
