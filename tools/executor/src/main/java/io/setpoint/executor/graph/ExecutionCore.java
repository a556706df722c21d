package io.setpoint.executor.graph;

import static io.setpoint.executor.graph.ActionFacts.isFencing;
import static java.util.Objects.requireNonNull;

import io.setpoint.executor.driver.ExecutionStatus;
import io.setpoint.executor.driver.ExitStatus;
import io.setpoint.executor.driver.OperationResult;
import io.setpoint.executor.driver.Results;
import io.setpoint.executor.graph.ExecutionProgress.Running;
import io.setpoint.executor.graph.ExecutionProgress.Waiting;
import io.setpoint.executor.graph.SynapseStates.State;
import io.setpoint.executor.graph.TransitionResult.Failure;
import io.setpoint.executor.graph.TransitionResult.Outcome;
import io.setpoint.executor.time.Timers.Timer;
import io.setpoint.planner.graph.ActionTitle;
import io.setpoint.planner.graph.GraphAction;
import io.setpoint.planner.graph.Synapse;
import io.setpoint.planner.graph.TransitionGraph;
import io.setpoint.policy.value.Score;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** The decisions of {@link GraphExecution} (spec 07 §12.2 to §12.5). Used by one thread at a time. */
final class ExecutionCore {
    private final TransitionName name;
    private final ExecutionEnvironment environment;
    private final ExecutionListener listener;
    private final Consumer<Runnable> events;
    private final SynapseStates synapses;
    private final Admission admission;
    private final ActionCalls calls;
    private final ReadyQueue ready = new ReadyQueue();
    private final Map<Integer, InFlight> inFlight = new LinkedHashMap<>();
    private final List<Failure> failures = new ArrayList<>();
    private final AbortState aborts = new AbortState();
    private final Recorder recorder;
    private Limits limits;
    private boolean paused;

    /**
     * Nothing is initiated before {@link #advance()}.
     *
     * @param events takes what the deciding thread is to do later
     */
    ExecutionCore(
            TransitionGraph graph,
            TransitionName name,
            Limits limits,
            ExecutionEnvironment environment,
            Consumer<Runnable> events) {
        this.name = name;
        this.limits = limits;
        this.environment = environment;
        this.events = events;
        listener = environment.listener();
        recorder = new Recorder(
                () -> abort(new Abort("What happens cannot be recorded", Abort.NOTHING_MORE, FollowUp.WAIT)));
        synapses = new SynapseStates(graph);
        admission = new Admission(limits);
        calls = new ActionCalls(graph, environment);
        IntStream.range(0, synapses.size()).filter(synapses::isReady).forEach(ready::add);
    }

    /** Initiates all that may be initiated now. */
    void advance() {
        while (!ready.isEmpty() && !isHeld() && !isBatchFull()) {
            ready.beginPass();
            while (ready.passHasNext() && !isBatchFull()) {
                consider(ready.next());
            }
        }
    }

    /** Whether nothing runs any more and nothing will. */
    boolean isOver() {
        return inFlight.isEmpty() && ready.isEmpty();
    }

    private boolean isHeld() {
        return paused && !aborts.nothingMore();
    }

    private boolean isBatchFull() {
        return limits.batch() > 0 && inFlight.size() >= limits.batch();
    }

    private void consider(int i) {
        Synapse synapse = synapses.synapse(i);
        GraphAction action = synapse.action();
        if (synapses.isReady(i)) {
            if (action.header().isPseudo() ? aborts.nothingMore() : !aborts.allows(synapse.priority())) {
                skip(i);
            } else if (action.header().isPseudo() || admission.admit(i, action)) {
                fire(i, action);
            }
        }
        admission.wake(action, ready::add);
    }

    private void skip(int i) {
        synapses.set(i, State.SKIPPED);
        recorder.call(() -> listener.skipped(synapses.synapse(i).action()));
    }

    private void fire(int i, GraphAction action) {
        TransitionKey key = keyOf(action);
        if (!recorder.call(() -> listener.beforeStart(action, key))) {
            release(action);
            synapses.set(i, State.SKIPPED);
            return;
        }
        synapses.set(i, State.EXECUTED);
        if (action.header().isPseudo()) {
            pass(i, action);
        } else if (isOwnShutdown(action)) {
            aborts.follow(FollowUp.SHUTDOWN);
            over(i, State.CONFIRMED, ok(), false);
        } else {
            initiate(i, action, key);
        }
    }

    private void pass(int i, GraphAction action) {
        if (action.header().operation().equals("stonith")) {
            down(action);
        }
        if (action.maintenance() != null) {
            recorder.call(() -> environment.controller().maintenanceChanged(action.maintenance()));
        }
        over(i, State.CONFIRMED, ok(), false);
    }

    private void initiate(int i, GraphAction action, TransitionKey key) {
        Call call;
        try {
            call = calls.start(action, key);
        } catch (RuntimeException e) {
            over(i, State.CONFIRMED, result(ExecutionStatus.ERROR, "Cannot be initiated: " + e.getMessage()), true);
            abort(new Abort(ActionTitle.withNode(action) + " cannot be initiated", Score.INFINITY, FollowUp.RESTART));
            return;
        }
        if (call.limit() == null) {
            over(i, State.CONFIRMED, ok(), false);
            whenDone(i, call);
        } else if (call.result().isDone()) {
            completed(i, resultOf(call));
        } else {
            Timer timer = environment.timers().after(call.limit(), () -> events.accept(() -> expired(i, call)));
            inFlight.put(i, new InFlight(call, environment.timers().now(), timer));
            whenDone(i, call);
        }
    }

    private void whenDone(int i, Call call) {
        call.result().whenComplete((result, failure) -> events.accept(() -> arrived(i, resultOf(call))));
    }

    private void arrived(int i, OperationResult result) {
        if (inFlight.containsKey(i)) {
            completed(i, result);
        } else {
            GraphAction action = synapses.synapse(i).action();
            recorder.call(() -> listener.finishedLate(action, keyOf(action), result));
        }
    }

    private void completed(int i, OperationResult result) {
        Synapse synapse = synapses.synapse(i);
        GraphAction action = synapse.action();
        boolean failed = !result.meets(keyOf(action).expected()) && !"ignore".equals(ActionFacts.meta(action, "on_fail"));
        boolean down = !failed && isFencing(action) && !"on".equals(ActionFacts.meta(action, "stonith_action"));
        over(i, State.CONFIRMED, result, failed, down ? () -> down(action) : () -> {});
        boolean wanted = aborts.nothingMore() && result.status() == ExecutionStatus.CANCELLED;
        if (failed && !wanted) {
            abort(new Abort(new Failure(action, result).reason(), synapse.priority() + 1, FollowUp.RESTART));
        }
    }

    private void expired(int i, Call call) {
        if (inFlight.containsKey(i)) {
            String reason = "There was no result within " + requireNonNull(call.limit()).toMillis() + " ms";
            over(i, State.CONFIRMED, result(ExecutionStatus.TIMEOUT, reason), true);
            String title = ActionTitle.withNode(synapses.synapse(i).action());
            abort(new Abort(title + " gave no answer in time", Score.INFINITY, FollowUp.RESTART));
            call.cancel().run();
        }
    }

    private void over(int i, State end, OperationResult result, boolean failed) {
        over(i, end, result, failed, () -> {});
    }

    /**
     * An action is over, whether it ran or not.
     *
     * @param consequence what must be known before the action is confirmed to those that wait for it
     */
    private void over(int i, State end, OperationResult result, boolean failed, Runnable consequence) {
        GraphAction action = synapses.synapse(i).action();
        InFlight was = inFlight.remove(i);
        if (was != null) {
            was.timer().cancel();
        }
        if (!action.header().isPseudo()) {
            release(action);
        }
        if (failed && result.status() != ExecutionStatus.CANCELLED) {
            failures.add(new Failure(action, result));
        }
        recorder.call(() -> listener.finished(action, keyOf(action), result, failed));
        consequence.run();
        synapses.complete(i, end, failed, ready::add);
    }

    private void release(GraphAction action) {
        admission.release(action);
        admission.wake(action, ready::add);
    }

    void pause(boolean paused) {
        this.paused = paused;
    }

    void limit(Limits limits) {
        this.limits = limits;
        admission.change(limits, ready::add);
    }

    void abortFromOutside(Abort abort) {
        aborts.raiseFromOutside();
        abort(abort);
    }

    /** The follow-up waits: whoever cancels knows what is to come. */
    void cancel(String reason) {
        abortFromOutside(new Abort(reason, Abort.NOTHING_MORE, FollowUp.WAIT));
        List.copyOf(inFlight.values()).forEach(action -> action.call().cancel().run());
    }

    private void abort(Abort abort) {
        if (aborts.raise(abort)) {
            recorder.call(() -> listener.aborted(abort));
        }
    }

    /** The target of a fencing action is down: nothing that is under way there will ever end. */
    private void down(GraphAction fencing) {
        String node = fencing.header().node();
        if (node != null) {
            recorder.call(() -> environment.controller().nodeDown(node, fencing));
            if (giveUpRunning(node)) {
                abortForLossOf(node);
            }
        }
    }

    void nodeLost(String node, String nodeId) {
        boolean surprise = !isBroughtDown(nodeId);
        boolean running = giveUpRunning(node);
        if (surprise) {
            open().filter(i -> isOn(i, node)).forEach(i -> {
                recorder.call(() -> listener.skipped(synapses.synapse(i).action()));
                synapses.complete(i, State.FAILED, true, ready::add);
            });
        }
        if (surprise || running) {
            abortForLossOf(node);
        }
    }

    /** Whether anything was under way on the node or through it. */
    private boolean giveUpRunning(String node) {
        List<Integer> lost = inFlight.keySet().stream().filter(i -> isOn(i, node)).toList();
        for (int i : lost) {
            Call call = inFlight.get(i).call();
            over(i, State.FAILED, result(ExecutionStatus.NOT_CONNECTED, "The node " + node + " was lost"), true);
            call.cancel().run();
        }
        return !lost.isEmpty();
    }

    private void abortForLossOf(String node) {
        abort(new Abort("The node " + node + " was lost", Score.INFINITY, FollowUp.RESTART));
    }

    private boolean isOn(int i, String node) {
        GraphAction action = synapses.synapse(i).action();
        return !action.header().isPseudo() && !isFencing(action) && ActionFacts.isOn(action, node);
    }

    /** Whether an action already initiated was to bring the node down. */
    private boolean isBroughtDown(String nodeId) {
        return IntStream.range(0, synapses.size())
                .filter(i -> synapses.state(i) == State.EXECUTED || synapses.state(i) == State.CONFIRMED)
                .mapToObj(i -> synapses.synapse(i).action().downed())
                .anyMatch(downed -> downed != null && downed.contains(nodeId));
    }

    ExecutionProgress progress() {
        List<Running> running = new ArrayList<>();
        inFlight.forEach((i, action) -> running.add(new Running(synapses.synapse(i).action(), action.since())));
        List<Waiting> waiting =
                open().mapToObj(i -> new Waiting(synapses.synapse(i).action(), synapses.openInputs(i))).toList();
        return new ExecutionProgress(
                paused, aborts.priority(), running, waiting, synapses.count(State.CONFIRMED), synapses.size());
    }

    private IntStream open() {
        return IntStream.range(0, synapses.size()).filter(i -> synapses.state(i) == State.OPEN);
    }

    /**
     * How it ended, once {@link #isOver()}.
     *
     * @throws RuntimeException the first one of a listener
     */
    TransitionResult finish() {
        int skipped = synapses.count(State.SKIPPED);
        int incomplete = synapses.count(State.OPEN) + skipped;
        int givenUp = skipped + synapses.count(State.FAILED);
        TransitionResult result = new TransitionResult(
                outcome(incomplete, givenUp),
                aborts.followUp(),
                List.copyOf(failures),
                synapses.count(State.CONFIRMED),
                givenUp,
                incomplete,
                aborts.pressing());
        recorder.call(() -> listener.transitionFinished(result));
        recorder.throwFailure();
        return result;
    }

    private Outcome outcome(int incomplete, int givenUp) {
        if (incomplete > 0 && aborts.priority() <= 0) {
            return Outcome.TERMINATED;
        }
        if (aborts.isFromOutside() && incomplete + givenUp > 0) {
            return Outcome.ABORTED;
        }
        return givenUp > 0 ? Outcome.STOPPED : Outcome.COMPLETE;
    }

    private TransitionKey keyOf(GraphAction action) {
        int expected = (int) ActionFacts.number(action, "op_target_rc");
        return new TransitionKey(action.id(), name.number(), expected, name.executor());
    }

    private boolean isOwnShutdown(GraphAction action) {
        return action.header().operation().equals("do_shutdown") && name.coordinator() != null
                && name.coordinator().equals(action.header().node());
    }

    private OperationResult ok() {
        return new Results(environment.timers()).ok();
    }

    private OperationResult result(ExecutionStatus status, String reason) {
        return new Results(environment.timers()).failed(status, ExitStatus.ERROR, reason);
    }

    private OperationResult resultOf(Call call) {
        try {
            return call.result().join();
        } catch (RuntimeException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            return result(ExecutionStatus.ERROR, "Defect of the driver: " + cause);
        }
    }
}
