package io.setpoint.executor.time;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;

/** Time that passes only when it is told to: for dry runs. Tasks run in the thread that lets time pass, in the order of their times. */
public final class VirtualTimers implements Timers {
    private final PriorityQueue<Task> tasks =
            new PriorityQueue<>(Comparator.comparing(Task::due).thenComparing(Task::number));
    private Instant now;
    private long count;

    public VirtualTimers(Instant start) {
        now = start;
    }

    @Override
    public synchronized Instant now() {
        return now;
    }

    @Override
    public synchronized Timer after(Duration delay, Runnable task) {
        Task scheduled = new Task(delay.isNegative() ? now : now.plus(delay), count++, task);
        tasks.add(scheduled);
        return () -> forget(scheduled);
    }

    /**
     * Moves on to the next task and runs it.
     *
     * @return false if there is none
     */
    public boolean advance() {
        Task next;
        synchronized (this) {
            next = tasks.poll();
            if (next == null) {
                return false;
            }
            now = next.due;
        }
        next.action.run();
        return true;
    }

    private synchronized void forget(Task task) {
        tasks.remove(task);
    }

    private record Task(Instant due, long number, Runnable action) {}
}
