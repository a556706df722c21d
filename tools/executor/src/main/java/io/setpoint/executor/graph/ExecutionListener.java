package io.setpoint.executor.graph;

import io.setpoint.executor.driver.OperationResult;
import io.setpoint.planner.graph.GraphAction;

/**
 * Is told what happens to a transition, before anything follows from it: what was written down here comes before what it describes.
 * All calls come from the one thread that decides, one after the other; only {@link #finishedLate} may come from another one, once the
 * transition is over. An exception aborts the transition: what cannot be recorded is not done.
 */
public interface ExecutionListener {
    /** An action is about to be initiated; it is not, until this returns. */
    default void beforeStart(GraphAction action, TransitionKey key) {}

    /**
     * An action is over; nothing that waits for it is initiated until this returns. Pseudo-events are over as soon as they begin.
     *
     * @param failed whether that holds back what waits for the action
     */
    default void finished(GraphAction action, TransitionKey key, OperationResult result, boolean failed) {}

    /** A result came for an action that was given up before: it changes nothing in this transition, but it happened. */
    default void finishedLate(GraphAction action, TransitionKey key, OperationResult result) {}

    /** An action will not be initiated in this transition, although all it waits for is done: the transition was aborted. */
    default void skipped(GraphAction action) {}

    /** Fewer actions than before will be initiated from now on. */
    default void aborted(Abort abort) {}

    /** Nothing runs any more and nothing will be initiated. */
    default void transitionFinished(TransitionResult result) {}
}
