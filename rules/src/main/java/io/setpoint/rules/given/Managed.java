package io.setpoint.rules.given;

import io.setpoint.policy.cluster.Primitive;
import io.setpoint.policy.value.Role;

/**
 * A primitive that the cluster manages; derived first, as most policies ask for it.
 *
 * @param promotable it, or the clone that it belongs to, can be promoted
 */
public record Managed(Primitive resource, Role role, boolean promotable) {}
