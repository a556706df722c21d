package io.setpoint.policy.status;

import org.jspecify.annotations.Nullable;

/** How the execution of an operation ended, as {@code op-status} records it (spec 03 §12.1). */
public enum ExecutionStatus {
    PENDING,
    DONE,
    CANCELLED,
    TIMED_OUT,
    UNSUPPORTED,
    ERROR,
    HARD_ERROR,
    FATAL_ERROR,
    NOT_INSTALLED,
    NOT_CONNECTED,
    CANNOT_EXECUTE,
    NO_FENCE_DEVICE,
    NO_SECRETS;

    private static final ExecutionStatus[] BY_CODE = values();

    /** The number that the history writes, from -1. */
    public int code() {
        return ordinal() - 1;
    }

    /** The status of a number, or null if there is none. */
    public static @Nullable ExecutionStatus of(long code) {
        return code < -1 || code > 11 ? null : BY_CODE[(int) code + 1];
    }
}
