/**
 * How actions affect each other: queued orderings become relations, and what is required, optional or impossible spreads along them until
 * nothing changes (spec 05 §13 to §16).
 */
@NullMarked
package io.setpoint.planner.propagate;

import org.jspecify.annotations.NullMarked;
