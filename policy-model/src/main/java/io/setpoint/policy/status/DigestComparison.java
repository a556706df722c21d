package io.setpoint.policy.status;

/** What comparing a recorded digest with the configured parameters tells (spec 03 §19.4). */
public enum DigestComparison {
    MATCH,
    /** The parameters differ. */
    MISMATCH,
    /** Parameters differ that the agent cannot change while the resource runs. */
    RESTART,
    /** No digest was recorded. */
    UNKNOWN
}
