package io.setpoint.executor.memory;

import io.setpoint.executor.driver.Driver;
import io.setpoint.executor.driver.ExecutionStatus;
import io.setpoint.executor.driver.ExitStatus;
import io.setpoint.executor.driver.Operation;
import io.setpoint.executor.driver.OperationResult;
import io.setpoint.executor.driver.Results;
import io.setpoint.executor.time.Timers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Pretends to run agents of any class: each answers as it is told to. An operation with a timeout ends with it. */
public final class InMemoryDriver implements Driver {
    private final Timers timers;
    private final PretendedServices services;
    private final Function<Operation, Answer> behaviour;
    private final Map<String, Pretended> running = new ConcurrentHashMap<>();

    /** Agents that do at once what they are asked to. */
    public InMemoryDriver(Timers timers, PretendedServices services) {
        this(timers, services, operation -> Answer.AT_ONCE);
    }

    /**
     * Agents with a behaviour.
     *
     * @param behaviour called once for each operation, when it begins
     */
    public InMemoryDriver(Timers timers, PretendedServices services, Function<Operation, Answer> behaviour) {
        this.timers = timers;
        this.services = services;
        this.behaviour = behaviour;
    }

    @Override
    public CompletableFuture<OperationResult> execute(Operation operation) {
        Answer answer = behaviour.apply(operation);
        Results results = new Results(timers);
        if (answer.delay().isZero()) {
            return CompletableFuture.completedFuture(outcome(operation, answer, results));
        }
        CompletableFuture<OperationResult> future = new CompletableFuture<>();
        boolean tooLong = operation.timeout().compareTo(Duration.ZERO) > 0 && answer.delay().compareTo(operation.timeout()) > 0;
        Pretended pretended = new Pretended(future, results);
        running.put(operation.id(), pretended);
        timers.after(tooLong ? operation.timeout() : answer.delay(), () -> {
            if (running.remove(operation.id(), pretended)) {
                future.complete(tooLong ? results.timedOut("Timed out", "") : outcome(operation, answer, results));
            }
        });
        return future;
    }

    private OperationResult outcome(Operation operation, Answer answer, Results results) {
        if (answer.status() != ExecutionStatus.DONE) {
            return results.failed(answer.status(), answer.exitStatus(), answer.exitReason());
        }
        int exitStatus = answer.exitStatus() == ExitStatus.NONE
                ? services.perform(operation.node(), operation.resource(), operation.task())
                : answer.exitStatus();
        return results.answered(exitStatus, answer.exitReason(), "");
    }

    @Override
    public void cancel(String operationId) {
        Pretended pretended = running.remove(operationId);
        if (pretended != null) {
            pretended.future.complete(pretended.results.cancelled(""));
        }
    }

    private record Pretended(CompletableFuture<OperationResult> future, Results results) {}
}
