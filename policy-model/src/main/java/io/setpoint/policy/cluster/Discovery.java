package io.setpoint.policy.cluster;

/** Whether a resource is probed for on a node, in ascending order of precedence (spec 02 §10.3). */
public enum Discovery {
    ALWAYS,
    NEVER,
    EXCLUSIVE
}
