package io.setpoint.executor.controller;

import io.setpoint.executor.driver.AgentName;
import io.setpoint.executor.driver.Driver;
import io.setpoint.executor.driver.DriverRegistry;
import io.setpoint.executor.driver.Operation;
import io.setpoint.executor.driver.OperationResult;
import io.setpoint.executor.driver.Results;
import io.setpoint.executor.time.Timers;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Drivers that let the operations on one resource on one node take turns: no two of them ever overlap, whoever asked for them. Safe for
 * use by several threads.
 */
final class ResourceTurns implements DriverRegistry, Driver {
    private final DriverRegistry drivers;
    private final Timers timers;
    private final Map<Place, Deque<Turn>> queues = new HashMap<>();
    private final Map<String, Turn> turns = new HashMap<>();

    ResourceTurns(DriverRegistry drivers, Timers timers) {
        this.drivers = drivers;
        this.timers = timers;
    }

    private record Place(String node, String resource) {}

    private static final class Turn {
        final Operation operation;
        final Results results;
        final CompletableFuture<OperationResult> result = new CompletableFuture<>();
        boolean begun;

        Turn(Operation operation, Results results) {
            this.operation = operation;
            this.results = results;
        }

        Place place() {
            return new Place(operation.node(), operation.resource());
        }
    }

    @Override
    public Driver driverFor(AgentName agent) {
        return this;
    }

    @Override
    public CompletableFuture<OperationResult> execute(Operation operation) {
        Turn turn = new Turn(operation, new Results(timers));
        boolean first;
        synchronized (this) {
            turns.put(operation.id(), turn);
            Deque<Turn> queue = queues.computeIfAbsent(turn.place(), place -> new ArrayDeque<>());
            queue.add(turn);
            first = queue.size() == 1;
            turn.begun = first;
        }
        if (first) {
            begin(turn);
        }
        return turn.result;
    }

    private void begin(Turn turn) {
        CompletableFuture<OperationResult> result;
        try {
            result = drivers.driverFor(turn.operation.agent()).execute(turn.operation);
        } catch (RuntimeException e) {
            result = CompletableFuture.failedFuture(e);
        }
        result.whenComplete((outcome, failure) -> over(turn, outcome, failure));
    }

    private void over(Turn turn, @Nullable OperationResult outcome, @Nullable Throwable failure) {
        Turn next;
        synchronized (this) {
            turns.remove(turn.operation.id(), turn);
            Deque<Turn> queue = queues.get(turn.place());
            queue.remove(turn);
            next = queue.peek();
            if (next == null) {
                queues.remove(turn.place());
            } else {
                next.begun = true;
            }
        }
        if (failure == null) {
            turn.result.complete(outcome);
        } else {
            turn.result.completeExceptionally(failure);
        }
        if (next != null) {
            begin(next);
        }
    }

    @Override
    public void cancel(String operationId) {
        Turn turn;
        boolean begun;
        synchronized (this) {
            turn = turns.get(operationId);
            begun = turn != null && turn.begun;
            if (turn != null && !begun) {
                turns.remove(operationId);
                queues.get(turn.place()).remove(turn);
            }
        }
        if (begun) {
            drivers.driverFor(turn.operation.agent()).cancel(operationId);
        } else if (turn != null) {
            turn.result.complete(turn.results.cancelled(""));
        }
    }
}
