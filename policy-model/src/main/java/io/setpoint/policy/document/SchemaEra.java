package io.setpoint.policy.document;

/** The schemas between two upgrades; within one era nothing is taken away, so it suffices to know the last that has it (spec 01 §1.3). */
enum SchemaEra {
    /** Up to 2.10. */
    SECOND,
    /** Up to 3.10. */
    THIRD,
    /** From 4.0 on. */
    FOURTH
}
