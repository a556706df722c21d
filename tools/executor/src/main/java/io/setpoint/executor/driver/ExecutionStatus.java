package io.setpoint.executor.driver;

/** How the execution of an operation went, whatever its agent said: {@code op-status} of histories (spec 03 §12.1). */
public enum ExecutionStatus {
    PENDING(-1),
    DONE(0),
    CANCELLED(1),
    TIMEOUT(2),
    NOT_SUPPORTED(3),
    ERROR(4),
    HARD_ERROR(5),
    FATAL_ERROR(6),
    NOT_INSTALLED(7),
    NOT_CONNECTED(8),
    CANNOT_EXECUTE_NOW(9),
    NO_FENCE_DEVICE(10),
    NO_SECRETS(11);

    private final int code;

    ExecutionStatus(int code) {
        this.code = code;
    }

    /** The number in the document. */
    public int code() {
        return code;
    }
}
