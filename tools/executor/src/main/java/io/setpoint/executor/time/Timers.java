package io.setpoint.executor.time;

import java.time.Duration;
import java.time.Instant;

/** A clock and an alarm. Safe for use by several threads. */
public interface Timers {
    /** The current time. */
    Instant now();

    /**
     * Runs a task once some time has passed.
     *
     * @param delay zero or less to run it as soon as possible, but never before this method returns
     * @param task short, and without waiting for anything: others are waiting for it
     */
    Timer after(Duration delay, Runnable task);

    /** A task that is to run later. */
    interface Timer {
        /** Forgets the task, unless it has begun. */
        void cancel();
    }
}
