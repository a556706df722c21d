package io.setpoint.rules.given;

import io.setpoint.policy.constraint.LocationConstraint.NodeScore;
import java.util.List;

/**
 * The nodes whose health counts (spec 04 §4.5), in node order.
 *
 * @param strategy by which it counts
 * @param all those whose health is not 0
 * @param good those whose health is above 0
 */
public record Health(String strategy, List<NodeScore> all, List<NodeScore> good) {}
