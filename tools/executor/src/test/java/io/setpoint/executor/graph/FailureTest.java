package io.setpoint.executor.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.setpoint.executor.driver.ExecutionStatus;
import io.setpoint.executor.driver.OperationResult;
import io.setpoint.executor.graph.TransitionResult.Outcome;
import io.setpoint.planner.graph.GraphAction;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a failure is and how much it stops (spec 07 §12.5). */
class FailureTest {
    @ParameterizedTest(name = "expected {0}, answered {1}, on-fail {2}: failed {3}")
    @CsvSource({
        "0, 0, , false",
        "0, 7, , true",
        "0, 1, , true",
        "7, 7, , false",
        "7, 0, , true",
        "7, 5, , true",
        "8, 8, , false",
        "8, 0, , true",
        "0, 190, , false",
        "8, 191, , false",
        "0, 77, , true",
        "0, 1, ignore, false",
        "0, 1, restart, true",
    })
    void aResultOtherThanTheExpectedOneIsAFailureUnlessItIsIgnored(int expected, int actual, String onFail, boolean failed) {
        Map<String, String> meta = onFail == null
                ? Map.of("op_target_rc", String.valueOf(expected))
                : Map.of("op_target_rc", String.valueOf(expected), "on_fail", onFail);
        TransitionRun run = new TransitionRun(new Graphs().add(Graphs.operation(1, "monitor", "n1", meta)).action(2, 1));
        run.finishWith(1, actual);

        assertThat(run.log).contains(failed ? "failed 1" : "done 1");
        assertThat(run.started().contains(2)).isEqualTo(!failed);
        assertThat(run.progress().abortPriority()).isEqualTo(failed ? 1 : 0);
    }

    @ParameterizedTest(name = "interval {0}, expected {1}, answered {2}: {3}")
    @CsvSource({
        "0, 7, 0, r1 was found running on n1",
        "0, 7, 190, r1 was found running on n1",
        "0, 7, 8, r1 was found promoted on n1",
        "0, 0, 7, r1 was found stopped on n1",
        "0, 7, 1, probe r1 on n1 failed",
        "5000, 0, 7, monitor r1 every 5 s on n1 failed",
    })
    void whatAProbeFindsIsNoFailure(String interval, int expected, int actual, String reason) {
        Map<String, String> meta = Map.of("interval", interval, "op_target_rc", String.valueOf(expected));
        TransitionRun run = new TransitionRun(new Graphs().add(Graphs.operation(1, "monitor", "n1", meta)));
        run.finishWith(1, actual);

        assertThat(run.result().abort()).isEqualTo(new Abort(reason, 1, FollowUp.RESTART));
        assertThat(run.result().failures()).isEqualTo(reason.endsWith("failed") ? 1 : 0);
    }

    @Test
    void onlySynapsesOfAHigherPriorityFireAfterAFailure() {
        TransitionRun run = new TransitionRun(new Graphs()
                .action(5, 1, "n1").action(0, 2, "n1")
                .action(4, 3, "n1", 2).action(5, 4, "n1", 2).action(6, 5, "n1", 2));
        run.finishWith(1, 1).finish(2);

        assertThat(run.log).endsWith("abort at 6", "done 2", "skip 3", "skip 4", "start 5");
        assertThat(run.finish(5).result().outcome()).isEqualTo(Outcome.STOPPED);
        assertThat(run.result().skipped()).isEqualTo(2);
    }

    @Test
    void theAbortPriorityOnlyRises() {
        TransitionRun run = new TransitionRun(new Graphs().action(9, 1, "n1").action(0, 2, "n1"));
        run.finishWith(1, 1).finishWith(2, 1);

        assertThat(run.log).containsOnlyOnce("abort at 10").doesNotContain("abort at 1");
        assertThat(run.result().abort()).isEqualTo(new Abort("start r1 on n1 failed", 10, FollowUp.RESTART));
        assertThat(run.result().failed()).extracting(failure -> failure.action().id()).containsExactly(1, 2);
    }

    @Test
    void theFollowUpOnlyRises() {
        TransitionRun run = new TransitionRun(new Graphs().action(1));
        run.then(() -> run.execution.abort("stop", 1, FollowUp.SHUTDOWN)).then(() -> run.execution.abort("more", 2, FollowUp.RESTART));

        assertThat(run.finish(1).result().followUp()).isEqualTo(FollowUp.SHUTDOWN);
    }

    @Test
    void whatRunsAtAFailureIsWaitedFor() {
        TransitionRun run = new TransitionRun(new Graphs().action(1).action(2));
        run.finishWith(1, 1);

        assertThat(run.isOver()).isFalse();
        assertThat(run.finish(2).isOver()).isTrue();
        assertThat(run.numbers("cancel ")).isEmpty();
    }

    @Test
    void anActionWithoutAResultIsLostAfterItsTimeoutAndTheClusterDelay() {
        TransitionRun run = new TransitionRun(new Graphs()
                .attribute("cluster-delay", "30s")
                .add(Graphs.operation(1, "start", "n1", Map.of("timeout", "20000")))
                .action(2, 1));
        run.timers.after(TransitionRun.seconds(49), () -> run.log.add("49 s"));
        run.exhaust();

        assertThat(run.log).containsExactly("start 1", "49 s", "failed 1", "abort at 1000000", "cancel 1");
        assertThat(run.timers.now()).isEqualTo(TransitionRun.EPOCH.plusSeconds(50));
        assertThat(run.result().failed()).singleElement()
                .satisfies(failure -> assertThat(failure.result().status()).isEqualTo(ExecutionStatus.TIMEOUT));
        assertThat(run.result().followUp()).isEqualTo(FollowUp.RESTART);
    }

    @ParameterizedTest(name = "timeout {0} ms, start delay {1} ms: lost after {2} s")
    @CsvSource({"20000, 0, 80", "0, 0, 120", "-5, 0, 120", "20000, 5000, 85", "0, 5000, 65"})
    void theTimerOfAnAction(String timeout, String startDelay, long seconds) {
        TransitionRun run = new TransitionRun(new Graphs()
                .add(Graphs.cluster(1, "lrm_delete", "n1", Map.of("timeout", timeout, "start_delay", startDelay))));
        run.exhaust();

        assertThat(run.timers.now()).isEqualTo(TransitionRun.EPOCH.plusSeconds(seconds));
        assertThat(run.result().failed()).hasSize(1);
    }

    @Test
    void aResultThatComesTooLateIsRecordedAndChangesNothing() {
        TransitionRun run = new TransitionRun(new Graphs().action(1).action(2).action(3, 1));
        run.timers.advance();
        run.execution.turn();
        run.finish(1).finish(2);

        assertThat(run.log).containsExactly("start 1", "start 2", "failed 1", "abort at 1000000", "cancel 1", "late 1", "done 2");
        assertThat(run.isOver()).isTrue();
    }

    @Test
    void aResultThatComesAfterTheTransitionIsRecordedToo() {
        TransitionRun run = new TransitionRun(new Graphs().action(1)).exhaust();
        run.result();
        run.finish(1);

        assertThat(run.log).endsWith("end COMPLETE", "late 1");
    }

    @Test
    void whatCannotBeRecordedIsNotInitiated() {
        IllegalStateException full = new IllegalStateException("The disk is full");
        TransitionRun run = new TransitionRun(new Graphs().action(1).action(2).point(3), Limits.NONE, new ExecutionListener() {
            @Override
            public void beforeStart(GraphAction action, TransitionKey key) {
                if (action.id() == 2) {
                    throw full;
                }
            }
        });

        assertThat(run.operations).extracting(operation -> operation.resource()).containsExactly("r1");
        assertThat(run.isOver()).isFalse();
        assertThat(run.finish(1).isOver()).isTrue();
        assertThat(run.log).contains("done 1").doesNotContain("start 3");
        assertThatThrownBy(run::result).isSameAs(full);
    }

    @Test
    void nothingFollowsFromAResultThatCannotBeRecorded() {
        TransitionRun run = new TransitionRun(new Graphs().action(1).lastingAction(2, 1), Limits.NONE, new ExecutionListener() {
            @Override
            public void finished(GraphAction action, TransitionKey key, OperationResult result, boolean failed) {
                throw new IllegalStateException("The disk is full");
            }
        });
        run.finish(1);

        assertThat(run.started()).containsExactly(1);
        assertThatThrownBy(run::result).hasMessage("The disk is full");
    }
}
