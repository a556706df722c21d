package io.setpoint.executor.time;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Time as it passes. All tasks run in one thread, which does not keep the program alive. */
public final class SystemTimers implements Timers, AutoCloseable {
    private final InstantSource clock = InstantSource.system();
    private final ScheduledThreadPoolExecutor thread;

    public SystemTimers() {
        thread = new ScheduledThreadPoolExecutor(1, task -> {
            Thread daemon = new Thread(task, "setpoint-timers");
            daemon.setDaemon(true);
            return daemon;
        });
        thread.setRemoveOnCancelPolicy(true);
    }

    @Override
    public Instant now() {
        return clock.instant();
    }

    @Override
    public Timer after(Duration delay, Runnable task) {
        Future<?> scheduled = thread.schedule(task, Math.max(0, delay.toNanos()), TimeUnit.NANOSECONDS);
        return () -> scheduled.cancel(false);
    }

    /** Forgets all tasks that have not begun. */
    @Override
    public void close() {
        thread.shutdownNow();
    }
}
