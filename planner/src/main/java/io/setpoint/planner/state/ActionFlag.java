package io.setpoint.planner.state;

/** What can be true of an action (spec 05 §1.2). */
public enum ActionFlag {
    OPTIONAL,
    RUNNABLE,
    PSEUDO,
    ALWAYS_IN_GRAPH,
    MIGRATABLE,
    MIGRATION_ABORT,
    RESCHEDULE,
    ON_DC;

    public final int bit = 1 << ordinal();
}
