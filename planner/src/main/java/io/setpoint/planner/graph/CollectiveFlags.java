package io.setpoint.planner.graph;

import io.setpoint.planner.state.Action;

/** Brings the flags of a collective's action up to date with the matching actions of its parts (spec 05 §15.4). */
@FunctionalInterface
public interface CollectiveFlags {
    void reevaluate(Action action);
}
