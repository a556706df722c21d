package io.setpoint.executor.graph;

import io.setpoint.planner.graph.TransitionGraph;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;

/**
 * Carries out one transition graph (spec 07 §12). All is decided by the one thread that runs it, which takes results, timers and requests
 * from a queue: given the order in which these come, what happens is determined. A thread that has nothing else to do calls {@link #run};
 * one that has calls {@link #turn} until the transition is over, and then {@link #end}.
 */
public final class GraphExecution implements ExecutionControl {
    private final Object lock = new Object();
    private final Queue<Runnable> events = new ArrayDeque<>();
    private final ExecutionCore core;
    private final Runnable wake;
    private boolean ended;

    /**
     * An execution not begun.
     *
     * @param graph what is to be done
     * @param name which transition it is
     * @param limits how much at once
     * @param environment who does it
     */
    public GraphExecution(TransitionGraph graph, TransitionName name, Limits limits, ExecutionEnvironment environment) {
        this(graph, name, limits, environment, () -> {});
    }

    /**
     * An execution not begun, for a thread that does other things as well.
     *
     * @param wake is run by any thread whenever something has come that {@link #turn} is to handle; short, and never throws
     */
    public GraphExecution(
            TransitionGraph graph, TransitionName name, Limits limits, ExecutionEnvironment environment, Runnable wake) {
        this.wake = wake;
        core = new ExecutionCore(graph, name, limits, environment, this::post);
    }

    /**
     * Carries the graph out and returns when nothing runs any more. To be called once.
     *
     * @throws RuntimeException what a listener threw; nothing more was initiated after that, and what ran was waited for
     * @throws InterruptedException if the thread is interrupted; what runs goes on unattended
     */
    public TransitionResult run() throws InterruptedException {
        core.advance();
        while (!core.isOver()) {
            next().run();
            core.advance();
        }
        return end();
    }

    /** Begins, or handles what has come so far; whether the transition is over afterwards. Always called by the same thread. */
    public boolean turn() {
        core.advance();
        while (!core.isOver()) {
            Runnable event;
            synchronized (lock) {
                event = events.poll();
            }
            if (event == null) {
                return false;
            }
            event.run();
            core.advance();
        }
        return true;
    }

    /**
     * Handles what came too late to change anything, and answers whoever asked. To be called once, when the transition is over.
     *
     * @throws RuntimeException what a listener threw; nothing more was initiated after that, and what ran was waited for
     */
    public TransitionResult end() {
        synchronized (lock) {
            ended = true;
            TransitionResult result = core.finish();
            events.forEach(Runnable::run);
            events.clear();
            return result;
        }
    }

    private Runnable next() throws InterruptedException {
        synchronized (lock) {
            while (events.isEmpty()) {
                lock.wait();
            }
            return events.remove();
        }
    }

    /** Leaves an event to the deciding thread; when there is none any more, the caller handles it itself. */
    private void post(Runnable event) {
        synchronized (lock) {
            if (ended) {
                event.run();
                return;
            }
            events.add(event);
            lock.notifyAll();
        }
        wake.run();
    }

    @Override
    public void pause() {
        post(() -> core.pause(true));
    }

    @Override
    public void resume() {
        post(() -> core.pause(false));
    }

    @Override
    public void abort(String reason, int priority, FollowUp followUp) {
        post(() -> core.abortFromOutside(new Abort(reason, priority, followUp)));
    }

    @Override
    public void cancel(String reason) {
        post(() -> core.cancel(reason));
    }

    @Override
    public void nodeLost(String node, String nodeId) {
        post(() -> core.nodeLost(node, nodeId));
    }

    @Override
    public void limit(Limits limits) {
        post(() -> core.limit(limits));
    }

    @Override
    public CompletableFuture<ExecutionProgress> progress() {
        CompletableFuture<ExecutionProgress> answer = new CompletableFuture<>();
        post(() -> answer.complete(core.progress()));
        return answer;
    }
}
