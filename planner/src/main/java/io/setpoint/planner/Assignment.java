package io.setpoint.planner;

import io.setpoint.policy.value.Role;
import org.jspecify.annotations.Nullable;

/**
 * Where a plan puts a primitive resource, an instance or a member.
 *
 * @param resource its id, with instance number
 * @param node the node; null if it will run nowhere
 * @param role the role that it has now
 * @param nextRole the role that it will have
 */
public record Assignment(String resource, @Nullable String node, Role role, Role nextRole) {}
