package io.setpoint.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.setpoint.simulator.ExecutionLoop.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExecutionLoopTest {
    private final List<Integer> executed = new ArrayList<>();

    private boolean run(Graphs graph) {
        return run(graph, Map.of());
    }

    private boolean run(Graphs graph, Map<Integer, Outcome> outcomes) {
        return ExecutionLoop.run(graph.graph(), action -> {
            executed.add(action.id());
            return outcomes.getOrDefault(action.id(), Outcome.DONE);
        });
    }

    @Test
    void anEmptyGraphIsComplete() {
        assertThat(run(new Graphs())).isTrue();
    }

    @Test
    void whatBecomesReadyFurtherDownFiresInTheSamePass() {
        assertThat(run(new Graphs().action(1).action(2, 1).action(3, 2).action(4))).isTrue();
        assertThat(executed).containsExactly(1, 2, 3, 4);
    }

    @Test
    void whatBecomesReadyFurtherUpWaitsForTheNextPass() {
        assertThat(run(new Graphs().action(1, 2).action(2, 3).action(3).action(4))).isTrue();
        assertThat(executed).containsExactly(3, 4, 2, 1);
    }

    @Test
    void anActionWaitsForAllItsInputs() {
        assertThat(run(new Graphs().action(1, 2, 4).action(2).action(3, 1).action(4))).isTrue();
        assertThat(executed).containsExactly(2, 4, 1, 3);
    }

    @Test
    void actionsThatWaitForEachOtherNeverFire() {
        assertThat(run(new Graphs().action(1, 2).action(2, 1).action(3))).isFalse();
        assertThat(executed).containsExactly(3);
    }

    @Test
    void anInputThatIsNotInTheGraphIsNeverConfirmed() {
        assertThat(run(new Graphs().action(1, 99))).isFalse();
        assertThat(executed).isEmpty();
    }

    @Test
    void afterAFailureOnlyPointsAndWhatMustBeFinishedFires() {
        Graphs graph = new Graphs().action(1).action(2, 1).action(3).point(4).lastingAction(5).lastingAction(6, 1);

        assertThat(run(graph, Map.of(1, Outcome.FAILED))).isTrue();
        assertThat(executed).containsExactly(1, 4, 5, 6);
    }

    @Test
    void nothingFollowsFromAnActionThatCouldNotBeTried() {
        Graphs graph = new Graphs().action(1).lastingAction(2, 1).point(3);

        assertThat(run(graph, Map.of(1, Outcome.NOT_STARTED))).isTrue();
        assertThat(executed).containsExactly(1, 3);
    }

    @Test
    void aChainAgainstTheOrderOfTheGraphTakesOnePassForEachStep() {
        Graphs graph = new Graphs();
        int length = 20_000;
        for (int id = 1; id < length; id++) {
            graph.action(id, id + 1);
        }
        graph.action(length);

        assertThat(run(graph)).isTrue();
        assertThat(executed).hasSize(length).startsWith(length).endsWith(1);
    }
}
