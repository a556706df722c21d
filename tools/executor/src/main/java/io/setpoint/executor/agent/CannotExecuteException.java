package io.setpoint.executor.agent;

import io.setpoint.executor.driver.ExecutionStatus;
import io.setpoint.executor.driver.ExitStatus;

/** An agent cannot be called, for a reason that is a result. */
final class CannotExecuteException extends Exception {
    private final ExecutionStatus status;
    private final int exitStatus;

    CannotExecuteException(ExecutionStatus status, int exitStatus, String reason) {
        super(reason);
        this.status = status;
        this.exitStatus = exitStatus;
    }

    static CannotExecuteException notInstalled(String reason) {
        return new CannotExecuteException(ExecutionStatus.NOT_INSTALLED, ExitStatus.NOT_INSTALLED, reason);
    }

    static CannotExecuteException unimplemented(String reason) {
        return new CannotExecuteException(ExecutionStatus.NOT_SUPPORTED, ExitStatus.UNIMPLEMENTED, reason);
    }

    static CannotExecuteException forbidden(String reason) {
        return new CannotExecuteException(ExecutionStatus.ERROR, ExitStatus.INSUFFICIENT_PRIVILEGES, reason);
    }

    ExecutionStatus status() {
        return status;
    }

    int exitStatus() {
        return exitStatus;
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
