package io.setpoint.planner;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/** Runs a computation in a thread with a large stack: chains of colocations and orderings are followed recursively. */
final class LargeStack {
    /** Bytes; reserved, not used, until the recursion gets there. */
    private static final long SIZE = 1L << 29;

    private LargeStack() {}

    static <T> T call(Supplier<T> computation) {
        FutureTask<T> task = new FutureTask<>(computation::get);
        Thread thread = new Thread(null, task, "setpoint-plan", SIZE);
        thread.setDaemon(true);
        thread.start();
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return task.get();
                } catch (InterruptedException e) {
                    // A plan takes no outside action, so it is simply finished first.
                    interrupted = true;
                } catch (ExecutionException e) {
                    throw rethrow(e.getCause());
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static RuntimeException rethrow(Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException exception ? exception : new IllegalStateException(cause);
    }
}
