package io.setpoint.executor.controller;

import io.setpoint.executor.driver.Fencing;
import io.setpoint.executor.driver.FencingRequest;
import io.setpoint.executor.driver.OperationResult;
import io.setpoint.policy.ClusterState;
import java.util.concurrent.CompletableFuture;

/** Fencing by the levels of the configuration that the running transition was planned for. */
final class LevelledFencing implements Fencing {
    private final Fencing fencing;
    private final FencingLevels levels;

    /** @param cluster whose nodes are fenced */
    LevelledFencing(Fencing fencing, ClusterState cluster) {
        this.fencing = fencing;
        levels = new FencingLevels(cluster);
    }

    @Override
    public CompletableFuture<OperationResult> fence(FencingRequest request) {
        return fencing.fence(request.withLevels(levels.of(request.node())));
    }

    @Override
    public void cancel(String requestId) {
        fencing.cancel(requestId);
    }
}
