package io.setpoint.executor.graph;

import io.setpoint.executor.driver.OperationResult;
import io.setpoint.planner.graph.GraphAction;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a transition ended.
 *
 * @param failed the actions that failed, in the order in which they did
 * @param confirmed how many actions were carried out, failed ones included
 * @param skipped how many were left out because the transition was aborted
 * @param incomplete how many were not initiated, skipped ones included
 * @param abort the most pressing reason why the transition did not go on as planned; null if it did
 */
public record TransitionResult(
        Outcome outcome,
        FollowUp followUp,
        List<Failure> failed,
        int confirmed,
        int skipped,
        int incomplete,
        @Nullable Abort abort) {

    /** Ways in which a transition ends. */
    public enum Outcome {
        /** Everything that could be done was done. */
        COMPLETE,
        /** Something was left out because an action had failed, or a node was lost. */
        STOPPED,
        /** Something was left out because it was asked for from outside. */
        ABORTED,
        /** Something could not be initiated although nothing had gone wrong: the graph cannot be completed. */
        TERMINATED
    }

    /** An action that failed. */
    public record Failure(GraphAction action, OperationResult result) {}
}
