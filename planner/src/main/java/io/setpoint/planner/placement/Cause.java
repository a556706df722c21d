package io.setpoint.planner.placement;

import io.setpoint.rules.fact.Fact;

/** Why a score was changed. */
public sealed interface Cause {
    /** A fact that was derived from the configuration; it names its own origin. */
    record Derived(Fact fact) implements Cause {}

    /** A step of placement that rests on no single fact. */
    enum Step implements Cause {
        /** Some constraint allows discovery on chosen nodes only (spec 04 §5.5). */
        EXCLUSIVE_DISCOVERY,
        /** The next role is Stopped (spec 04 §9.2). */
        TO_BE_STOPPED,
        /** The node cannot take more of the clone, or the clone is not allowed there (spec 04 §9.10). */
        INSTANCE_CANNOT_RUN,
        /** All instances that clone-max allows are placed (spec 04 §9.10). */
        INSTANCE_LIMIT,
        /** The node's capacity is too small (spec 04 §12.2). */
        CAPACITY,
        /** What is inside a container runs on the container's own node (spec 04 §10). */
        BUNDLE_NODE,
        /** The agent's promotion score, or the rank for promotion (spec 04 §11). */
        PROMOTION
    }
}
