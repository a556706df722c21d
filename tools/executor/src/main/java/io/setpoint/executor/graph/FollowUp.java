package io.setpoint.executor.graph;

/** What comes after a transition, from the least to the most pressing (spec 07 §12.5). */
public enum FollowUp {
    /** Nothing: the cluster is as it should be. */
    DONE,
    /** Nothing until somebody asks for more. */
    WAIT,
    /** The planner is asked again. */
    RESTART,
    /** The executor itself ends. */
    SHUTDOWN
}
