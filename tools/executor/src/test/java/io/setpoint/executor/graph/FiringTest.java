package io.setpoint.executor.graph;

import static org.assertj.core.api.Assertions.assertThat;

import io.setpoint.executor.graph.TransitionResult.Outcome;
import org.junit.jupiter.api.Test;

/** When a synapse fires (spec 07 §12.2). */
class FiringTest {
    @Test
    void anEmptyGraphIsComplete() {
        TransitionResult result = new TransitionRun(new Graphs()).result();

        assertThat(result.outcome()).isEqualTo(Outcome.COMPLETE);
        assertThat(result.followUp()).isEqualTo(FollowUp.DONE);
    }

    @Test
    void whatWaitsForNothingStartsAtOnceInDocumentOrder() {
        TransitionRun run = new TransitionRun(new Graphs().action(3).action(1).action(2));

        assertThat(run.started()).containsExactly(3, 1, 2);
        assertThat(run.isOver()).isFalse();
    }

    @Test
    void anActionStartsAsSoonAsTheLastOfItsInputsIsConfirmed() {
        TransitionRun run = new TransitionRun(new Graphs().action(1, 2, 3).action(2).action(3));

        run.finish(3);
        assertThat(run.started()).containsExactly(2, 3);
        run.finish(2);
        assertThat(run.started()).containsExactly(2, 3, 1);
        run.finish(1);
        assertThat(run.result().outcome()).isEqualTo(Outcome.COMPLETE);
    }

    @Test
    void anInputNamedTwiceIsOneInput() {
        assertThat(new TransitionRun(new Graphs().action(1, 2, 2).action(2)).finish(2).started()).containsExactly(2, 1);
    }

    @Test
    void pointsArePassedAtOnceAndLetThePassGoOn() {
        TransitionRun run = new TransitionRun(new Graphs().point(1).action(2, 1).point(3, 2).action(4, 3));

        assertThat(run.log).containsExactly("start 1", "done 1", "start 2");
        run.finish(2);
        assertThat(run.log).endsWith("done 2", "start 3", "done 3", "start 4");
    }

    @Test
    void whatBecomesReadyFurtherUpWaitsForTheNextPass() {
        TransitionRun run = new TransitionRun(new Graphs().action(1, 3).action(2, 4).point(3).action(4).action(5));

        assertThat(run.started()).containsExactly(3, 4, 5, 1);
    }

    @Test
    void anActionIsRecordedBeforeItIsInitiatedAndItsResultBeforeAnythingFollows() {
        TransitionRun run = new TransitionRun(new Graphs().action(1).action(2, 1));
        run.finish(1);

        assertThat(run.log).containsExactly("start 1", "done 1", "start 2");
        assertThat(run.operations).extracting(operation -> operation.resource()).containsExactly("r1", "r2");
    }

    @Test
    void actionsThatWaitForEachOtherEndTheTransitionAsInvalid() {
        TransitionRun run = new TransitionRun(new Graphs().action(1, 2).action(2, 1).action(3)).finish(3);

        assertThat(run.result().outcome()).isEqualTo(Outcome.TERMINATED);
        assertThat(run.result().incomplete()).isEqualTo(2);
    }

    @Test
    void anInputThatIsNotInTheGraphIsNeverConfirmed() {
        TransitionResult result = new TransitionRun(new Graphs().action(1, 99)).result();

        assertThat(result.outcome()).isEqualTo(Outcome.TERMINATED);
    }

    @Test
    void aFailedActionHoldsBackWhatWaitsForItButNotWhatMustBePassed() {
        TransitionRun run = new TransitionRun(new Graphs().action(1).action(2, 1).lastingAction(3, 1));
        run.finishWith(1, 1);

        assertThat(run.log).containsExactly("start 1", "failed 1", "abort at 1", "start 3");
        run.finish(3);
        TransitionResult result = run.result();
        assertThat(result.outcome()).isEqualTo(Outcome.COMPLETE);
        assertThat(result.followUp()).isEqualTo(FollowUp.RESTART);
        assertThat(result.incomplete()).isEqualTo(1);
        assertThat(result.failed()).extracting(failure -> failure.action().id()).containsExactly(1);
    }

    @Test
    void aPointIsPassedAfterAnAbortBecauseNoPriorityAppliesToIt() {
        TransitionRun run = new TransitionRun(new Graphs().action(1).action(2).point(3, 2).action(4, 3));
        run.finishWith(1, 1).finish(2);

        assertThat(run.log).containsExactly(
                "start 1", "start 2", "failed 1", "abort at 1", "done 2", "start 3", "done 3", "skip 4");
        assertThat(run.result().outcome()).isEqualTo(Outcome.STOPPED);
        assertThat(run.result().skipped()).isEqualTo(1);
    }

    @Test
    void anActionThatCannotBeInitiatedIsConfirmedAsFailedAndStopsAllButTheHighestPriority() {
        TransitionRun run = new TransitionRun(new Graphs().point(1).action(5, 2, "n1", 6).lastingAction(3, 2).action(6));
        run.refused.add("r2");
        run.finish(6);

        assertThat(run.log).containsExactly(
                "start 1", "done 1", "start 6", "done 6", "start 2", "failed 2", "abort at 1000000", "start 3");
        run.finish(3);
        assertThat(run.result().failed()).singleElement()
                .satisfies(failure -> assertThat(failure.result().exitReason()).isEqualTo("Cannot be initiated: No such thing"));
    }

    @Test
    void aDriverWhoseFutureBreaksHasFailed() {
        TransitionRun run = new TransitionRun(new Graphs().action(1).action(2, 1));
        run.breakDown(1, new IllegalStateException("broken"));

        assertThat(run.log).containsExactly("start 1", "failed 1", "abort at 1");
        assertThat(run.result().failed()).singleElement()
                .satisfies(failure -> assertThat(failure.result().exitReason()).contains("broken"));
    }

    @Test
    void anActionWithoutAResourceCannotBeInitiated() {
        TransitionRun run = new TransitionRun(new Graphs().add(Graphs.withoutResource(1)));

        assertThat(run.result().failed()).singleElement().satisfies(
                failure -> assertThat(failure.result().exitReason())
                        .isEqualTo("Cannot be initiated: The action start_0 n1 names no resource, which it needs."));
    }
}
