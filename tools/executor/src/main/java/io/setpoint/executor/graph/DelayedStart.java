package io.setpoint.executor.graph;

import io.setpoint.executor.driver.Driver;
import io.setpoint.executor.driver.ExecutionStatus;
import io.setpoint.executor.driver.ExitStatus;
import io.setpoint.executor.driver.Operation;
import io.setpoint.executor.driver.OperationResult;
import io.setpoint.executor.time.Timers;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;

/** An operation that begins after its start delay, and can be cancelled before that. */
final class DelayedStart {
    private final Driver driver;
    private final Operation operation;
    private final Timers timers;
    private final Instant asked;
    private final CompletableFuture<OperationResult> result = new CompletableFuture<>();
    private final AtomicBoolean decided = new AtomicBoolean();
    private final Timers.Timer timer;

    DelayedStart(Driver driver, Operation operation, Duration delay, Timers timers) {
        this.driver = driver;
        this.operation = operation;
        this.timers = timers;
        asked = timers.now();
        timer = timers.after(delay, this::begin);
    }

    CompletableFuture<OperationResult> result() {
        return result;
    }

    private void begin() {
        if (!decided.compareAndSet(false, true)) {
            return;
        }
        try {
            driver.execute(operation).whenComplete((answer, failure) -> {
                if (failure == null) {
                    result.complete(answer);
                } else {
                    result.completeExceptionally(failure);
                }
            });
        } catch (RuntimeException e) {
            result.completeExceptionally(e);
        }
    }

    void cancel() {
        if (decided.compareAndSet(false, true)) {
            timer.cancel();
            result.complete(new OperationResult(
                    ExitStatus.NONE, ExecutionStatus.CANCELLED, "Cancelled before it was started", "", asked, timers.now()));
        } else {
            driver.cancel(operation.id());
        }
    }
}
