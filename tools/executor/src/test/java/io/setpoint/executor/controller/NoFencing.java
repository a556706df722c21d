package io.setpoint.executor.controller;

import io.setpoint.executor.driver.ExecutionStatus;
import io.setpoint.executor.driver.ExitStatus;
import io.setpoint.executor.driver.Fencing;
import io.setpoint.executor.driver.FencingRequest;
import io.setpoint.executor.driver.OperationResult;
import io.setpoint.executor.driver.Results;
import io.setpoint.executor.time.Timers;
import java.util.concurrent.CompletableFuture;

/** Fencing that never succeeds. */
record NoFencing(Timers timers) implements Fencing {
    @Override
    public CompletableFuture<OperationResult> fence(FencingRequest request) {
        return CompletableFuture.completedFuture(
                new Results(timers).failed(ExecutionStatus.ERROR, ExitStatus.ERROR, "The switch does not answer"));
    }

    @Override
    public void cancel(String requestId) {}
}
