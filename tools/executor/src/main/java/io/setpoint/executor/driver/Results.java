package io.setpoint.executor.driver;

import io.setpoint.executor.time.Timers;
import java.time.Instant;

/** Makes the results of an operation that began at some time and is over now. */
public final class Results {
    private final Timers timers;
    private final Instant start;

    /** For an operation that begins now. */
    public Results(Timers timers) {
        this.timers = timers;
        start = timers.now();
    }

    /** The agent answered. */
    public OperationResult answered(int exitStatus, String exitReason, String output) {
        return new OperationResult(exitStatus, ExecutionStatus.DONE, exitReason, output, start, timers.now());
    }

    /** The agent answered that all is well. */
    public OperationResult ok() {
        return answered(ExitStatus.OK, "", "");
    }

    /** The agent could not answer. */
    public OperationResult failed(ExecutionStatus status, int exitStatus, String exitReason) {
        return failed(status, exitStatus, exitReason, "");
    }

    /** The agent could not answer, but had printed something. */
    public OperationResult failed(ExecutionStatus status, int exitStatus, String exitReason, String output) {
        return new OperationResult(exitStatus, status, exitReason, output, start, timers.now());
    }

    /** The agent was ended early on request. */
    public OperationResult cancelled(String output) {
        return new OperationResult(ExitStatus.NONE, ExecutionStatus.CANCELLED, "Cancelled", output, start, timers.now());
    }

    /** The agent did not answer in time. */
    public OperationResult timedOut(String exitReason, String output) {
        return new OperationResult(ExitStatus.ERROR, ExecutionStatus.TIMEOUT, exitReason, output, start, timers.now());
    }
}
