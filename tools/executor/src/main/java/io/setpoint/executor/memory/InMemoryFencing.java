package io.setpoint.executor.memory;

import io.setpoint.executor.driver.Fencing;
import io.setpoint.executor.driver.FencingRequest;
import io.setpoint.executor.driver.OperationResult;
import io.setpoint.executor.driver.Results;
import io.setpoint.executor.time.Timers;
import java.util.concurrent.CompletableFuture;

/** Pretends to fence nodes: at once, and always with success. What ran there does not run any more. */
public final class InMemoryFencing implements Fencing {
    private final Timers timers;
    private final PretendedServices services;

    public InMemoryFencing(Timers timers, PretendedServices services) {
        this.timers = timers;
        this.services = services;
    }

    @Override
    public CompletableFuture<OperationResult> fence(FencingRequest request) {
        if (!request.action().equals("on")) {
            services.clear(request.node());
        }
        return CompletableFuture.completedFuture(new Results(timers).ok());
    }

    @Override
    public void cancel(String requestId) {}
}
