package io.setpoint.executor.graph;

import java.util.concurrent.CompletableFuture;

/** What can be asked of a transition from outside, at any time and by any thread. Requests take effect in the order in which they come. */
public interface ExecutionControl {
    /** Nothing is initiated any more until {@link #resume()}; what runs goes on. */
    void pause();

    /** Takes {@link #pause()} back. */
    void resume();

    /**
     * Only synapses of at least the priority are initiated from now on; what runs is waited for.
     *
     * @param reason one line for people
     */
    void abort(String reason, int priority, FollowUp followUp);

    /** Nothing at all is initiated from now on, and what runs is ended early. */
    void cancel(String reason);

    /**
     * A node was lost: unfinished actions on it or through it have failed, and the transition is aborted (spec 07 §12.5). If an action
     * initiated before was to bring just that node down, this is no surprise: then only what was under way on it has failed.
     *
     * @param node its name
     * @param nodeId its id
     */
    void nodeLost(String node, String nodeId);

    /** Other limits hold from now on; what runs already goes on. */
    void limit(Limits limits);

    /** How far the transition has come, as of when the request is served. */
    CompletableFuture<ExecutionProgress> progress();
}
