package io.setpoint.executor.memory;

import io.setpoint.executor.driver.ExecutionStatus;
import io.setpoint.executor.driver.ExitStatus;
import java.time.Duration;

/**
 * How a pretended agent behaves.
 *
 * @param delay how long it takes; zero for an answer on the spot
 * @param status how it ends; what an agent does is done only by {@link ExecutionStatus#DONE}
 * @param exitStatus what it says; {@link ExitStatus#NONE} for what the pretended services say
 */
public record Answer(Duration delay, ExecutionStatus status, int exitStatus, String exitReason) {
    /** Does what it is asked to, at once. */
    public static final Answer AT_ONCE = after(Duration.ZERO);

    /** Does what it is asked to, but takes its time. */
    public static Answer after(Duration delay) {
        return new Answer(delay, ExecutionStatus.DONE, ExitStatus.NONE, "");
    }

    /** Says something else than what it should, and does nothing. */
    public static Answer saying(int exitStatus, String exitReason) {
        return new Answer(Duration.ZERO, ExecutionStatus.DONE, exitStatus, exitReason);
    }

    /** The same with a delay. */
    public Answer delayed(Duration longer) {
        return new Answer(longer, status, exitStatus, exitReason);
    }
}
