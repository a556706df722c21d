package io.setpoint.policy.cluster;

/** How capacity counts in placement (spec 04 §12.5). */
public enum PlacementStrategy {
    DEFAULT,
    UTILIZATION,
    MINIMAL,
    BALANCED
}
