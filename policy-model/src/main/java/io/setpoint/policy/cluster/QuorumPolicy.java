package io.setpoint.policy.cluster;

/** What to do without quorum (spec 01 §4.3). */
public enum QuorumPolicy {
    IGNORE,
    FREEZE,
    DEMOTE,
    STOP,
    FENCE
}
