package io.setpoint.executor.control;

import org.jspecify.annotations.Nullable;

/** Somebody else has possession of a state directory. */
public final class InUseException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    InUseException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
