package io.setpoint.rules.given;

import io.setpoint.policy.constraint.OrderConstraint;
import java.util.List;

/** Actions of which some suffice for what follows (spec 05 §11.2, §11.3); {@code step} is the order within the constraint. */
public record Choice(OrderConstraint constraint, int step, List<ActionPair> pairs) {}
