package io.setpoint.rules.given;

/** How an order constraint is to be read (spec 05 §11.1). */
public enum Direction {
    /** The constraint is not symmetrical: it says nothing about the way back. */
    ONE_WAY,
    /** The way forth of a symmetrical constraint. */
    FORTH,
    /** The way back of a symmetrical constraint: opposite actions in opposite order. */
    BACK;

    static Direction forth(boolean symmetrical) {
        return symmetrical ? FORTH : ONE_WAY;
    }
}
