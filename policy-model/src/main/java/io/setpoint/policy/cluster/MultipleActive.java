package io.setpoint.policy.cluster;

/** What to do with a resource that is active on more nodes than it should be (spec 01 §5.3). */
public enum MultipleActive {
    STOP_START,
    STOP_ONLY,
    STOP_UNEXPECTED,
    BLOCK
}
