package io.setpoint.executor.driver;

import java.time.Duration;
import java.time.Instant;

/**
 * How an operation ended.
 *
 * @param exitStatus what the agent answered, or what stands for its missing answer (spec 03 §12.1)
 * @param status how the execution itself went
 * @param exitReason one line for people why it failed; empty if there is nothing to say
 * @param output what the agent printed, bounded by the driver
 * @param start when the agent was started, or would have been
 * @param end when it was over
 */
public record OperationResult(
        int exitStatus, ExecutionStatus status, String exitReason, String output, Instant start, Instant end) {

    /** Whether this is the wanted result; that a service works but may fail soon makes no difference. */
    public boolean meets(int expectedExitStatus) {
        return ExitStatus.withoutWarning(exitStatus) == expectedExitStatus;
    }

    /** How long it took. */
    public Duration duration() {
        return Duration.between(start, end);
    }
}
