package io.setpoint.executor.controller;

import io.setpoint.executor.controller.status.Execution;
import io.setpoint.executor.driver.Driver;
import io.setpoint.executor.driver.ExecutionStatus;
import io.setpoint.executor.driver.ExitStatus;
import io.setpoint.executor.driver.Operation;
import io.setpoint.executor.driver.OperationResult;
import io.setpoint.executor.driver.Results;
import io.setpoint.executor.time.Timers;
import io.setpoint.executor.time.Timers.Timer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Repeats recurring operations on their intervals, from their first run in a transition until they are cancelled. */
final class Monitors {
    private final Driver driver;
    private final Timers timers;
    private final Mailbox mailbox;
    private final Witness witness;
    private final Map<Id, Monitor> monitors = new LinkedHashMap<>();
    private long runs;
    private int underWay;
    private boolean held;

    /** Is told each result, by the deciding thread. */
    @FunctionalInterface
    interface Witness {
        /** @param changed whether the result is another one than the last one */
        void found(Execution execution, OperationResult result, boolean changed);
    }

    private record Id(String node, String resource, String task, long interval) {
        static Id of(Operation operation) {
            return new Id(operation.node(), operation.resource(), operation.task(), operation.interval().toMillis());
        }
    }

    /** A recurring operation: either its next run is scheduled, or it runs, or it waits to be let go on. */
    private static final class Monitor {
        final Execution execution;
        int exitStatus;
        ExecutionStatus status;
        @Nullable Timer timer;
        @Nullable String running;

        Monitor(Execution execution, OperationResult first) {
            this.execution = execution;
            exitStatus = first.exitStatus();
            status = first.status();
        }
    }

    Monitors(Driver driver, Timers timers, Mailbox mailbox, Witness witness) {
        this.driver = driver;
        this.timers = timers;
        this.mailbox = mailbox;
        this.witness = witness;
    }

    /** A recurring operation was done for the first time; it takes the place of an equal one. */
    void establish(Execution execution, OperationResult first) {
        Id id = Id.of(execution.operation());
        cancel(id::equals);
        Monitor monitor = new Monitor(execution, first);
        monitors.put(id, monitor);
        schedule(monitor);
    }

    private void schedule(Monitor monitor) {
        monitor.timer = timers.after(monitor.execution.operation().interval(), () -> mailbox.post(() -> due(monitor)));
    }

    private void due(Monitor monitor) {
        if (isCurrent(monitor)) {
            monitor.timer = null;
            if (!held) {
                run(monitor);
            }
        }
    }

    private void run(Monitor monitor) {
        Operation operation = monitor.execution.operation();
        monitor.running = operation.resource() + "-" + operation.task() + "-" + ++runs;
        Results results = new Results(timers);
        underWay++;
        driver.execute(operation.withId(monitor.running)).whenComplete((result, failure) -> mailbox.post(() -> ended(
                monitor,
                failure == null
                        ? result
                        : results.failed(ExecutionStatus.ERROR, ExitStatus.ERROR, "Defect of the driver: " + failure))));
    }

    private void ended(Monitor monitor, OperationResult result) {
        underWay--;
        if (!isCurrent(monitor)) {
            return;
        }
        monitor.running = null;
        boolean changed = result.exitStatus() != monitor.exitStatus || result.status() != monitor.status;
        monitor.exitStatus = result.exitStatus();
        monitor.status = result.status();
        schedule(monitor);
        witness.found(monitor.execution, result, changed);
    }

    private boolean isCurrent(Monitor monitor) {
        return monitors.get(Id.of(monitor.execution.operation())) == monitor;
    }

    /** Whether anything runs now, cancelled or not. */
    boolean isBusy() {
        return underWay > 0;
    }

    /** Nothing is begun any more, until this is taken back; then what has become due is done at once. */
    void hold(boolean held) {
        this.held = held;
        if (!held) {
            List.copyOf(monitors.values()).stream()
                    .filter(monitor -> monitor.timer == null && monitor.running == null)
                    .forEach(this::run);
        }
    }

    /** One operation is not repeated any more. */
    void cancel(String node, String resource, String task, long interval) {
        cancel(new Id(node, resource, task, interval)::equals);
    }

    /** Nothing is repeated any more for a resource on a node. */
    void cancelResource(String node, String resource) {
        cancel(id -> id.node.equals(node) && id.resource.equals(resource));
    }

    /** What expects the resource to be promoted is not repeated any more. */
    void cancelPromoted(String node, String resource) {
        cancel(id -> id.node.equals(node)
                && id.resource.equals(resource)
                && monitors.get(id).execution.key().expected() == ExitStatus.PROMOTED);
    }

    /** Nothing is repeated any more on a node. */
    void cancelNode(String node) {
        cancel(id -> id.node.equals(node));
    }

    void cancelAll() {
        cancel(id -> true);
    }

    private void cancel(Predicate<Id> condition) {
        for (Id id : List.copyOf(monitors.keySet())) {
            if (condition.test(id)) {
                end(monitors.get(id));
                monitors.remove(id);
            }
        }
    }

    private void end(Monitor monitor) {
        if (monitor.timer != null) {
            monitor.timer.cancel();
        }
        if (monitor.running != null) {
            driver.cancel(monitor.running);
        }
    }
}
