package io.setpoint.rules.fact;

import io.setpoint.policy.cluster.Discovery;
import io.setpoint.policy.cluster.Resource;
import io.setpoint.policy.constraint.LocationConstraint.NodeScore;
import io.setpoint.policy.value.Role;
import java.util.List;

/**
 * A resource prefers, needs or avoids nodes (spec 04 §4). Ranks give the order of creation; the newest is applied first (spec 04 §5.2).
 *
 * @param role the role for which it holds, {@link Role#UNKNOWN} for any
 */
public record Placement(Resource resource, Role role, Discovery discovery, List<NodeScore> scores, Origin origin, Rank rank)
        implements Fact {}
