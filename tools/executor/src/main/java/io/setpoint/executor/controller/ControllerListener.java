package io.setpoint.executor.controller;

import io.setpoint.executor.driver.Operation;
import io.setpoint.executor.driver.OperationResult;
import io.setpoint.executor.graph.Abort;
import io.setpoint.executor.graph.TransitionResult;
import io.setpoint.executor.journal.Journal;
import io.setpoint.planner.Plan;
import io.setpoint.planner.graph.GraphAction;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Is told what a controller does, after it was written down; for people to see. Called by one thread at a time; short, and never throws.
 */
public interface ControllerListener {
    /** A configuration is wanted from now on. */
    default void revisionAdded(Journal.Revision revision) {}

    /** It is known how a revision turned out. */
    default void revisionJudged(Journal.Revision revision) {}

    /**
     * Somebody asked for something other than a configuration.
     *
     * @param request what is done about it, as one line for people
     */
    default void asked(String request) {}

    /** A plan was made; it is carried out now if there is something to do. */
    default void planned(int transition, Plan plan) {}

    /** An action of the running transition was begun; no pseudo-event. */
    default void actionBegun(GraphAction action, Instant at) {}

    /** An action of the running transition is over; no pseudo-event. */
    default void actionEnded(GraphAction action, OperationResult result, boolean failed) {}

    /** Fewer actions than planned are carried out. */
    default void aborted(int transition, Abort abort) {}

    /** A transition is over. */
    default void transitionEnded(int transition, TransitionResult result) {}

    /** A recurring operation found something else than before. */
    default void monitorChanged(Operation operation, OperationResult result) {}

    /**
     * Nothing is to be done now.
     *
     * @param until when the controller looks again by itself; null if never
     * @param asWanted whether all is now as the configuration wants it, however the revision was judged before
     */
    default void watching(@Nullable Instant until, boolean asWanted) {}
}
