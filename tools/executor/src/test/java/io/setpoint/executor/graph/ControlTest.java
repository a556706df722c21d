package io.setpoint.executor.graph;

import static org.assertj.core.api.Assertions.assertThat;

import io.setpoint.executor.driver.ExecutionStatus;
import io.setpoint.executor.driver.ExitStatus;
import io.setpoint.executor.driver.OperationResult;
import io.setpoint.executor.graph.TransitionResult.Outcome;
import io.setpoint.policy.value.Score;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What can be asked of a running transition. */
class ControlTest {
    private static final OperationResult CANCELLED =
            new OperationResult(ExitStatus.NONE, ExecutionStatus.CANCELLED, "", "", TransitionRun.EPOCH, TransitionRun.EPOCH);

    @Test
    void aPausedTransitionInitiatesNothingUntilItIsResumed() {
        TransitionRun run = new TransitionRun(new Graphs().action(1).action(2, 1).point(3, 1));
        run.then(run.execution::pause).finish(1);

        assertThat(run.started()).containsExactly(1);
        assertThat(run.isOver()).isFalse();
        assertThat(run.progress().paused()).isTrue();
        run.then(run.execution::resume);
        assertThat(run.started()).containsExactly(1, 2, 3);
        assertThat(run.finish(2).result().outcome()).isEqualTo(Outcome.COMPLETE);
    }

    @Test
    void aPausedTransitionWithNothingLeftIsOver() {
        TransitionRun run = new TransitionRun(new Graphs().action(1));

        assertThat(run.then(run.execution::pause).finish(1).result().outcome()).isEqualTo(Outcome.COMPLETE);
    }

    @Test
    void aPausedTransitionCanBeCancelled() {
        TransitionRun run = new TransitionRun(new Graphs().action(1).action(2, 1));
        run.then(run.execution::pause).finish(1).then(() -> run.execution.cancel("enough"));

        assertThat(run.result().outcome()).isEqualTo(Outcome.ABORTED);
        assertThat(run.started()).containsExactly(1);
    }

    @Test
    void anAbortWaitsForWhatRunsAndPassesWhatMustBePassed() {
        TransitionRun run = new TransitionRun(new Graphs().action(1).action(2, 1).lastingAction(3, 1));
        run.then(() -> run.execution.abort("The configuration has changed", Score.INFINITY, FollowUp.RESTART));

        assertThat(run.isOver()).isFalse();
        run.finish(1);
        assertThat(run.log).containsExactly("start 1", "abort at 1000000", "done 1", "skip 2", "start 3");
        TransitionResult result = run.finish(3).result();
        assertThat(result.outcome()).isEqualTo(Outcome.ABORTED);
        assertThat(result.followUp()).isEqualTo(FollowUp.RESTART);
        assertThat(result.abort()).isEqualTo(new Abort("The configuration has changed", Score.INFINITY, FollowUp.RESTART));
        assertThat(result.failed()).isEmpty();
    }

    @Test
    void anAbortThatComesWhenAllIsInitiatedChangesNothing() {
        TransitionRun run = new TransitionRun(new Graphs().action(1));
        run.then(() -> run.execution.abort("too late", Score.INFINITY, FollowUp.RESTART)).finish(1);

        assertThat(run.result().outcome()).isEqualTo(Outcome.COMPLETE);
        assertThat(run.result().followUp()).isEqualTo(FollowUp.RESTART);
    }

    @Test
    void cancellingEndsWhatRunsAndInitiatesNothingAtAll() {
        TransitionRun run = new TransitionRun(new Graphs().action(1).action(2).point(3, 2).lastingAction(4, 1).action(5, 2));
        run.then(() -> run.execution.cancel("enough"));

        assertThat(run.numbers("cancel ")).containsExactly(1, 2);
        assertThat(run.isOver()).isFalse();
        run.finish(1, CANCELLED).finish(2);
        assertThat(run.started()).containsExactly(1, 2);
        assertThat(run.log).contains("failed 1", "done 2");
        TransitionResult result = run.result();
        assertThat(result.outcome()).isEqualTo(Outcome.ABORTED);
        assertThat(result.followUp()).isEqualTo(FollowUp.WAIT);
        assertThat(result.failed()).isEmpty();
    }

    @Test
    void aLostNodeTakesItsUnfinishedActionsWithItButNotItsFencing() {
        TransitionRun run = new TransitionRun(new Graphs()
                .action(0, 1, "n1").action(0, 2, "n2")
                .add(Graphs.routed(3, "start", "guest", "n1", Map.of()))
                .add(Graphs.cluster(4, "stonith", "n1", Map.of("stonith_action", "off")))
                .action(0, 5, "n1", 2).action(Score.INFINITY, 6, "n2", 1));
        run.then(() -> run.execution.nodeLost("n1", "id-n1"));

        assertThat(run.log).containsExactly(
                "start 1", "start 2", "start 3", "start 4",
                "failed 1", "cancel 1", "failed 3", "cancel 3", "skip 5", "abort at 1000000", "start 6");
        run.finish(2, 4, 6);
        TransitionResult result = run.result();
        assertThat(result.failed()).extracting(failure -> failure.result().status())
                .containsExactly(ExecutionStatus.NOT_CONNECTED, ExecutionStatus.NOT_CONNECTED);
        assertThat(result.followUp()).isEqualTo(FollowUp.RESTART);
        assertThat(result.outcome()).isEqualTo(Outcome.STOPPED);
    }

    @Test
    void aNodeThatWasToGoDownIsNoLoss() {
        TransitionRun run = new TransitionRun(new Graphs()
                .add(Graphs.cluster(1, "stonith", "n1", Map.of("stonith_action", "off"), "id-n1"))
                .action(0, 2, "n1", 1));
        run.then(() -> run.execution.nodeLost("n1", "id-n1")).finish(1);

        assertThat(run.started()).containsExactly(1, 2);
        assertThat(run.progress().abortPriority()).isZero();
    }

    @Test
    void whatIsUnderWayOnANodeThatIsFencedHasFailed() {
        TransitionRun run = new TransitionRun(new Graphs()
                .add(Graphs.cluster(1, "stonith", "n1", Map.of("stonith_action", "reboot"), "id-n1"))
                .action(0, 2, "n1"));
        run.finish(1);

        assertThat(run.log).containsExactly("start 1", "start 2", "done 1", "down n1", "failed 2", "cancel 2", "abort at 1000000");
        assertThat(run.isOver()).isTrue();
    }

    @Test
    void progressTellsWhatRunsAndWhatWaitsForWhat() {
        TransitionRun run = new TransitionRun(new Graphs().action(1).action(2).action(3, 1, 2).action(4, 3, 1));
        run.timers.after(TransitionRun.seconds(5), () -> {});
        run.timers.advance();
        run.finish(1);
        ExecutionProgress progress = run.progress();

        assertThat(progress.running()).extracting(running -> running.action().id()).containsExactly(2);
        assertThat(progress.running()).extracting(ExecutionProgress.Running::since).containsExactly(TransitionRun.EPOCH);
        assertThat(progress.waiting()).extracting(waiting -> waiting.action().id()).containsExactly(3, 4);
        assertThat(progress.waiting()).extracting(ExecutionProgress.Waiting::waitsFor).containsExactly(List.of(2), List.of(3));
        assertThat(progress.confirmed()).isEqualTo(1);
        assertThat(progress.total()).isEqualTo(4);
    }

    @Test
    void progressCanBeAskedForWhenAllIsOver() {
        TransitionRun run = new TransitionRun(new Graphs().point(1));
        run.result();

        assertThat(run.execution.progress()).isCompletedWithValueMatching(progress -> progress.confirmed() == 1);
    }

    @Test
    void anotherThreadCanCancelAnExecutionThatRuns() throws Exception {
        TransitionRun run = new TransitionRun(new Graphs().action(1).action(2, 1));
        CompletableFuture<TransitionResult> result = CompletableFuture.supplyAsync(() -> {
            try {
                return run.execution.run();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        });
        run.execution.cancel("enough");
        run.answer(1, CANCELLED);

        assertThat(result.get(20, TimeUnit.SECONDS).outcome()).isEqualTo(Outcome.ABORTED);
        assertThat(run.started()).containsExactly(1);
    }
}
