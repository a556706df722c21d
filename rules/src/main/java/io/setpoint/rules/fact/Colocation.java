package io.setpoint.rules.fact;

import io.setpoint.policy.cluster.Resource;
import io.setpoint.policy.value.Role;

/**
 * The dependent is placed relative to the primary (spec 04 §6).
 *
 * @param id what orders colocations of equal weight: constraint or set id, or a name beginning with {@code #} for an implied one (spec 04
 *     §6.2)
 * @param dependentRole {@link Role#UNKNOWN} for any
 * @param primaryRole {@link Role#UNKNOWN} for any
 * @param nodeAttribute what must be equal; {@code #uname} for the node itself
 * @param explicit configured, not implied
 * @param influence the dependent counts for the primary's placement although the primary is active
 */
public record Colocation(
        String id,
        Resource dependent,
        Role dependentRole,
        Resource primary,
        Role primaryRole,
        int score,
        String nodeAttribute,
        boolean explicit,
        boolean influence,
        Origin origin,
        Rank rank)
        implements Fact {}
