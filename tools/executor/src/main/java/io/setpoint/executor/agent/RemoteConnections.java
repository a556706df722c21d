package io.setpoint.executor.agent;

import io.setpoint.executor.driver.Driver;
import io.setpoint.executor.driver.ExecutionStatus;
import io.setpoint.executor.driver.ExitStatus;
import io.setpoint.executor.driver.Operation;
import io.setpoint.executor.driver.OperationResult;
import io.setpoint.executor.driver.Results;
import io.setpoint.executor.time.Timers;
import java.util.concurrent.CompletableFuture;

/**
 * Connections to remote and guest nodes: clusters hold them themselves, there is no agent for them. Nobody here does, so that none is
 * ever there, and none can be made.
 */
final class RemoteConnections implements Driver {
    private final Timers timers;

    RemoteConnections(Timers timers) {
        this.timers = timers;
    }

    @Override
    public CompletableFuture<OperationResult> execute(Operation operation) {
        Results results = new Results(timers);
        return CompletableFuture.completedFuture(switch (operation.task()) {
            case "stop" -> results.ok();
            case "monitor" -> results.answered(ExitStatus.NOT_RUNNING, "", "");
            default -> results.failed(
                    ExecutionStatus.NOT_INSTALLED,
                    ExitStatus.NOT_INSTALLED,
                    "Connections to remote nodes are not supported: " + operation.resource() + " stays away");
        });
    }

    @Override
    public void cancel(String operationId) {}
}
