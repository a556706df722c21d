package io.setpoint.rules.given;

import io.setpoint.policy.cluster.Clone;
import io.setpoint.policy.cluster.Resource;
import org.jspecify.annotations.Nullable;

/**
 * A resource that a clone multiplies.
 *
 * @param owner the clone
 * @param number its place among the instances, from 0
 * @param previous the instance before it, null for the first
 */
public record Instance(Clone owner, Resource resource, int number, @Nullable Resource previous) {}
