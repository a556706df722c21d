package io.setpoint.planner.state;

/** What must be given before an action may run (spec 05 §2.3). */
public enum Needs {
    NOTHING,
    QUORUM,
    FENCING
}
