package io.setpoint.planner.propagate;

import io.setpoint.planner.state.Action;

/** Lets an update ask for the processing of actions that it changed. */
interface Processing {
    /** Brings an action up to date with everything before it. */
    void process(Action action);

    /** Processes everything after an action. */
    void processAfter(Action action);
}
