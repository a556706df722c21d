package io.setpoint.executor.graph;

import static java.util.Objects.requireNonNull;

import io.setpoint.executor.driver.ExecutionStatus;
import io.setpoint.executor.driver.ExitStatus;
import io.setpoint.executor.driver.OperationResult;
import io.setpoint.planner.graph.ActionTitle;
import io.setpoint.planner.graph.GraphAction;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a transition ended.
 *
 * @param failed the actions that did not answer as expected, in the order in which they ended
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

    /** An action that did not answer as expected. */
    public record Failure(GraphAction action, OperationResult result) {
        /** Whether nothing went wrong: a probe found a service in another state than was thought. */
        public boolean isFinding() {
            return ActionTitle.isProbe(action) && result.status() == ExecutionStatus.DONE && state() != null;
        }

        /** What happened, for people: {@code web was found running on north}, or {@code start web on north failed}. */
        String reason() {
            return isFinding()
                    ? requireNonNull(action.resource()).id() + " was found " + state() + " on " + action.header().node()
                    : ActionTitle.withNode(action) + " failed";
        }

        private @Nullable String state() {
            return switch (ExitStatus.withoutWarning(result.exitStatus())) {
                case ExitStatus.OK -> "running";
                case ExitStatus.PROMOTED -> "promoted";
                case ExitStatus.NOT_RUNNING -> "stopped";
                default -> null;
            };
        }
    }

    /** How many actions really failed. */
    public int failures() {
        return (int) failed.stream().filter(failure -> !failure.isFinding()).count();
    }
}
