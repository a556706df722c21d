package io.setpoint.executor.fencing;

import io.setpoint.executor.driver.Driver;
import io.setpoint.executor.driver.ExecutionStatus;
import io.setpoint.executor.driver.ExitStatus;
import io.setpoint.executor.driver.Operation;
import io.setpoint.executor.driver.OperationResult;
import io.setpoint.executor.driver.Results;
import io.setpoint.executor.process.Outcome;
import io.setpoint.executor.process.ProcessRunner;
import io.setpoint.executor.time.Timers;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;

/**
 * Fence devices as resources: one that is started on a node is registered there, and its agent is asked whether the device answers. A
 * device that is not registered is not running.
 */
public final class StonithDriver implements Driver {
    private final FenceDevices devices;
    private final FenceAgents agents;
    private final Timers timers;

    /**
     * A driver for the class {@code stonith}.
     *
     * @param agents the directory of the fence agents
     */
    public StonithDriver(FenceDevices devices, Path agents, ProcessRunner runner, Timers timers) {
        this.devices = devices;
        this.agents = new FenceAgents(agents, runner);
        this.timers = timers;
    }

    @Override
    public CompletableFuture<OperationResult> execute(Operation operation) {
        Results results = new Results(timers);
        FenceDevice registered = devices.find(operation.node(), operation.resource());
        return switch (operation.task()) {
            case "start" -> {
                FenceDevice device = new FenceDevice(operation.resource(), operation.agent().type(), operation.parameters());
                yield ask(operation, device, results).thenApply(result -> {
                    if (result.exitStatus() == ExitStatus.OK) {
                        devices.register(operation.node(), device);
                    }
                    return result;
                });
            }
            case "stop" -> {
                devices.remove(operation.node(), operation.resource());
                yield CompletableFuture.completedFuture(results.ok());
            }
            case "monitor" -> {
                if (registered == null) {
                    yield CompletableFuture.completedFuture(results.answered(ExitStatus.NOT_RUNNING, "", ""));
                }
                yield operation.isProbe()
                        ? CompletableFuture.completedFuture(results.ok())
                        : ask(operation, registered, results);
            }
            default -> CompletableFuture.completedFuture(results.failed(
                    ExecutionStatus.NOT_SUPPORTED,
                    ExitStatus.UNIMPLEMENTED,
                    "Fence devices do not know the task " + operation.task()));
        };
    }

    private CompletableFuture<OperationResult> ask(Operation operation, FenceDevice device, Results results) {
        return agents.call(operation.id(), device, "monitor", null, device.timeout("monitor", operation.timeout()))
                .thenApply(outcome -> result(outcome, results));
    }

    private static OperationResult result(Outcome outcome, Results results) {
        return switch (outcome.end()) {
            case EXITED -> outcome.exitCode() == 0
                    ? results.answered(ExitStatus.OK, "", outcome.output())
                    : results.answered(
                            ExitStatus.ERROR, "The fence agent ended with exit status " + outcome.exitCode(), outcome.output());
            case TIMED_OUT -> results.timedOut(outcome.problem(), outcome.output());
            case CANCELLED -> results.cancelled(outcome.output());
            case NOT_STARTED -> results.failed(ExecutionStatus.NOT_INSTALLED, ExitStatus.NOT_INSTALLED, outcome.problem());
        };
    }

    @Override
    public void cancel(String operationId) {
        agents.cancel(operationId);
    }
}
