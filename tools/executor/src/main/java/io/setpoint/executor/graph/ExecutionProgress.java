package io.setpoint.executor.graph;

import io.setpoint.planner.graph.GraphAction;
import java.time.Instant;
import java.util.List;

/**
 * How far a transition has come.
 *
 * @param running what is under way, in the order in which it was initiated
 * @param waiting what was not initiated yet, in document order
 * @param total how many actions the graph has
 */
public record ExecutionProgress(
        boolean paused, int abortPriority, List<Running> running, List<Waiting> waiting, int confirmed, int total) {

    /** An action under way. */
    public record Running(GraphAction action, Instant since) {}

    /**
     * An action not initiated yet.
     *
     * @param waitsFor numbers of the actions that are not confirmed yet; empty if only a limit or an abort keeps it back
     */
    public record Waiting(GraphAction action, List<Integer> waitsFor) {}
}
