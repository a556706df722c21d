package io.setpoint.policy.constraint;

import io.setpoint.policy.cluster.Discovery;
import io.setpoint.policy.cluster.NodeState;
import io.setpoint.policy.cluster.Resource;
import io.setpoint.policy.value.Role;
import java.util.List;

/**
 * A location constraint for one resource: sets, patterns, tags and rules are expanded and evaluated (spec 04 §4).
 *
 * @param id of the constraint, or of the rule that makes it
 * @param position of the element in the document; expansions of one element share it
 * @param part order among the expansions of one element
 * @param role the role for which it holds, {@link Role#UNKNOWN} for any
 * @param scores the nodes concerned, in node order
 */
public record LocationConstraint(
        String id, int position, int part, Resource resource, Role role, Discovery discovery, List<NodeScore> scores)
        implements Constraint {

    /** A node and the score that the constraint gives it. */
    public record NodeScore(NodeState node, int score) {}

    public LocationConstraint {
        scores = List.copyOf(scores);
    }
}
