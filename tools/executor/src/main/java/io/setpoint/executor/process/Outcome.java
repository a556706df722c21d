package io.setpoint.executor.process;

/**
 * How a command ended.
 *
 * @param exitCode 0 to 255 if it {@link End#EXITED}, else -1
 * @param output what it and its children printed, errors included; the middle is left out if it was too much
 * @param problem one line why it did not exit by itself; empty if it did
 */
public record Outcome(End end, int exitCode, String output, String problem) {
    /** Ways in which a command ends. */
    public enum End {
        EXITED,
        TIMED_OUT,
        CANCELLED,
        /** It could not be started. */
        NOT_STARTED
    }
}
