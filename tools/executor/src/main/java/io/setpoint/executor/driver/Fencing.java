package io.setpoint.executor.driver;

import java.util.concurrent.CompletableFuture;

/** Fences nodes (spec 07 §12.3). Safe for use by several threads. */
public interface Fencing {
    /**
     * Starts to fence a node and returns at once.
     *
     * @return completes once the node is known to be in the wanted state, or all attempts have failed
     */
    CompletableFuture<OperationResult> fence(FencingRequest request);

    /** Gives an attempt up, if it still runs. Returns at once. */
    void cancel(String requestId);
}
