package io.setpoint.executor.graph;

import io.setpoint.executor.driver.Driver;
import io.setpoint.executor.driver.ExecutionStatus;
import io.setpoint.executor.driver.Fencing;
import io.setpoint.executor.driver.FencingRequest;
import io.setpoint.executor.driver.Operation;
import io.setpoint.executor.driver.OperationResult;
import io.setpoint.executor.time.VirtualTimers;
import io.setpoint.planner.graph.GraphAction;
import io.setpoint.planner.graph.GraphAction.MaintenanceNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * The execution of a graph where the test plays everybody else: it decides when an action ends and how, and reads in a log what
 * happened. Time passes only when the test says so.
 */
final class TransitionRun {
    static final Instant EPOCH = Instant.parse("2026-01-01T00:00:00Z");

    final List<String> log = new ArrayList<>();
    final List<Operation> operations = new ArrayList<>();
    final List<FencingRequest> fencings = new ArrayList<>();
    final Set<String> refused = new LinkedHashSet<>();
    final VirtualTimers timers = new VirtualTimers(EPOCH);
    final GraphExecution execution;
    private @Nullable TransitionResult result;
    private final Map<Integer, CompletableFuture<OperationResult>> open = new LinkedHashMap<>();

    TransitionRun(Graphs graph) {
        this(graph, Limits.NONE);
    }

    TransitionRun(Graphs graph, Limits limits) {
        this(graph, limits, new ExecutionListener() {});
    }

    /**
     * @param witness is told everything after the log
     */
    TransitionRun(Graphs graph, Limits limits, ExecutionListener witness) {
        execution = new GraphExecution(
                graph.graph(),
                new TransitionName(5, "uuid", "dc"),
                limits,
                new ExecutionEnvironment(
                        agent -> new ScriptedDriver(),
                        new ScriptedFencing(),
                        new ScriptedController(),
                        new Log(witness),
                        timers));
        execution.turn();
    }

    /** The action ended with this exit status. */
    TransitionRun finishWith(int action, int exitStatus) {
        return finish(action, new OperationResult(exitStatus, ExecutionStatus.DONE, "", "", EPOCH, timers.now()));
    }

    TransitionRun finish(int action, OperationResult result) {
        open.remove(action).complete(result);
        execution.turn();
        return this;
    }

    /** The driver answers while somebody else carries the transition out. */
    void answer(int action, OperationResult result) {
        open.remove(action).complete(result);
    }

    /** The driver has a defect. */
    TransitionRun breakDown(int action, Exception defect) {
        open.remove(action).completeExceptionally(defect);
        execution.turn();
        return this;
    }

    /** The actions ended well. */
    TransitionRun finish(int... actions) {
        for (int action : actions) {
            finishWith(action, 0);
        }
        return this;
    }

    /** Something is asked for from outside. */
    TransitionRun then(Runnable request) {
        request.run();
        execution.turn();
        return this;
    }

    /** Lets all time pass until nothing is due any more. */
    TransitionRun exhaust() {
        while (timers.advance()) {
            execution.turn();
        }
        return this;
    }

    boolean isOver() {
        return execution.turn();
    }

    TransitionResult result() {
        if (!execution.turn()) {
            throw new AssertionError("The transition is not over: " + log);
        }
        if (result == null) {
            result = execution.end();
        }
        return result;
    }

    ExecutionProgress progress() {
        CompletableFuture<ExecutionProgress> progress = execution.progress();
        if (execution.turn()) {
            result();
        }
        return progress.getNow(null);
    }

    /** The numbers of the actions that were initiated, in their order. */
    List<Integer> started() {
        return numbers("start ");
    }

    List<Integer> numbers(String prefix) {
        return log.stream().filter(line -> line.startsWith(prefix)).map(line -> Integer.valueOf(line.substring(prefix.length()))).toList();
    }

    private CompletableFuture<OperationResult> open(String id) {
        CompletableFuture<OperationResult> future = new CompletableFuture<>();
        open.put(Integer.valueOf(id.substring(0, id.indexOf(':'))), future);
        return future;
    }

    private void cancelled(String id) {
        log.add("cancel " + id.substring(0, id.indexOf(':')));
    }

    private final class ScriptedDriver implements Driver {
        @Override
        public CompletableFuture<OperationResult> execute(Operation operation) {
            if (refused.contains(operation.resource())) {
                throw new IllegalStateException("No such thing");
            }
            operations.add(operation);
            return open(operation.id());
        }

        @Override
        public void cancel(String operationId) {
            cancelled(operationId);
        }
    }

    private final class ScriptedFencing implements Fencing {
        @Override
        public CompletableFuture<OperationResult> fence(FencingRequest request) {
            fencings.add(request);
            return open(request.id());
        }

        @Override
        public void cancel(String requestId) {
            cancelled(requestId);
        }
    }

    private final class ScriptedController implements ControllerActions {
        @Override
        public CompletableFuture<OperationResult> perform(GraphAction action, TransitionKey key) {
            log.add("perform " + action.id());
            return open(key.toString());
        }

        @Override
        public void nodeDown(String node, GraphAction cause) {
            log.add("down " + node);
        }

        @Override
        public void maintenanceChanged(List<MaintenanceNode> nodes) {
            log.add("maintenance " + nodes);
        }
    }

    private final class Log implements ExecutionListener {
        private final ExecutionListener witness;

        Log(ExecutionListener witness) {
            this.witness = witness;
        }

        @Override
        public void beforeStart(GraphAction action, TransitionKey key) {
            log.add("start " + action.id());
            witness.beforeStart(action, key);
        }

        @Override
        public void finished(GraphAction action, TransitionKey key, OperationResult result, boolean failed) {
            log.add((failed ? "failed " : "done ") + action.id());
            witness.finished(action, key, result, failed);
        }

        @Override
        public void finishedLate(GraphAction action, TransitionKey key, OperationResult result) {
            log.add("late " + action.id());
        }

        @Override
        public void skipped(GraphAction action) {
            log.add("skip " + action.id());
        }

        @Override
        public void aborted(Abort abort) {
            log.add("abort at " + abort.priority());
        }

        @Override
        public void transitionFinished(TransitionResult result) {
            log.add("end " + result.outcome());
        }
    }

    static Duration seconds(long seconds) {
        return Duration.ofSeconds(seconds);
    }
}
