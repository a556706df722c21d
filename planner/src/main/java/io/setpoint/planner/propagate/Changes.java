package io.setpoint.planner.propagate;

/** Which side of a relation changed, as bits. */
final class Changes {
    static final int NONE = 0;
    static final int FIRST = 1;
    static final int THEN = 2;
    static final int BOTH = FIRST | THEN;

    private Changes() {}
}
