package io.setpoint.rules.fact;

import io.setpoint.policy.cluster.Node;
import io.setpoint.policy.cluster.Resource;
import org.jspecify.annotations.Nullable;

/**
 * A ban from remote and guest nodes that follows from what a resource is (spec 02 §9.5, 04 §6.6): every entry of the resource's own table
 * whose node has a connection becomes minus infinity; entries are not added.
 *
 * @param except if given, the only node with a connection that stays allowed, and nodes without a connection are banned as well
 */
public record NodeRestriction(Resource resource, @Nullable Node except, Origin origin, Rank rank) implements Fact {}
