package io.setpoint.executor.driver;

import java.util.concurrent.CompletableFuture;

/** Does operations on resources. Safe for use by several threads. */
public interface Driver {
    /**
     * Starts an operation and returns at once.
     *
     * @return completes once nothing of the operation runs any more, by whatever thread the driver likes. Failures, timeouts and
     *     missing agents are results; it completes exceptionally only through a defect of the driver.
     */
    CompletableFuture<OperationResult> execute(Operation operation);

    /**
     * Ends an operation early, if it still runs: its result will be {@link ExecutionStatus#CANCELLED}. Returns at once.
     *
     * @param operationId {@link Operation#id()}; without effect if no such operation runs
     */
    void cancel(String operationId);
}
