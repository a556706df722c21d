package io.setpoint.executor.agent;

import io.setpoint.executor.driver.Driver;
import io.setpoint.executor.driver.ExecutionStatus;
import io.setpoint.executor.driver.ExitStatus;
import io.setpoint.executor.driver.Operation;
import io.setpoint.executor.driver.OperationResult;
import io.setpoint.executor.driver.Results;
import io.setpoint.executor.process.Command;
import io.setpoint.executor.process.Outcome;
import io.setpoint.executor.process.ProcessRunner;
import io.setpoint.executor.process.RunningProcess;
import io.setpoint.executor.time.Timers;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/** Calls agents that are programs. Where the executor cannot do so, or ends them early, the result says it. */
final class ProcessDriver implements Driver {
    private final AgentProtocol protocol;
    private final ProcessRunner runner;
    private final AgentSettings settings;
    private final Timers timers;
    private final Map<String, RunningProcess> running = new ConcurrentHashMap<>();

    ProcessDriver(AgentProtocol protocol, ProcessRunner runner, AgentSettings settings, Timers timers) {
        this.protocol = protocol;
        this.runner = runner;
        this.settings = settings;
        this.timers = timers;
    }

    @Override
    public CompletableFuture<OperationResult> execute(Operation operation) {
        Results results = new Results(timers);
        Command command;
        try {
            command = command(operation);
        } catch (CannotExecuteException e) {
            return CompletableFuture.completedFuture(results.failed(e.status(), e.exitStatus(), e.reason()));
        } catch (IOException | IllegalArgumentException e) {
            return CompletableFuture.completedFuture(
                    results.failed(ExecutionStatus.ERROR, ExitStatus.ERROR, "Cannot prepare " + operation + ": " + e.getMessage()));
        }
        RunningProcess process = runner.start(command);
        running.put(operation.id(), process);
        return process.outcome().thenApply(outcome -> {
            running.remove(operation.id(), process);
            return result(operation, outcome, results);
        });
    }

    private Command command(Operation operation) throws CannotExecuteException, IOException {
        Map<String, String> environment = new HashMap<>(settings.inherited());
        environment.putAll(settings.additions().apply(operation));
        environment.putAll(protocol.environment(operation));
        Path mark = settings.nodes().operations(operation.node()).resolve(NodeDirectories.fileName(operation.id()));
        return new Command(protocol.line(operation), environment, "", operation.timeout(), mark);
    }

    private OperationResult result(Operation operation, Outcome outcome, Results results) {
        return switch (outcome.end()) {
            case EXITED -> protocol.result(operation, outcome, results);
            case TIMED_OUT -> results.timedOut(outcome.problem(), outcome.output());
            case CANCELLED -> results.cancelled(outcome.output());
            case NOT_STARTED -> results.failed(
                    ExecutionStatus.ERROR, ExitStatus.ERROR, "The agent cannot be started: " + outcome.problem());
        };
    }

    @Override
    public void cancel(String operationId) {
        RunningProcess process = running.get(operationId);
        if (process != null) {
            process.cancel();
        }
    }
}
