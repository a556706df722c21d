package io.setpoint.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.setpoint.planner.Planner;
import io.setpoint.policy.document.Cib;
import io.setpoint.policy.value.IsoTime;
import io.setpoint.simulator.Convergence.Outcome;
import io.setpoint.simulator.Convergence.Result;
import io.setpoint.simulator.Convergence.Round;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConvergenceTest {
    private static final Clock CLOCK = Clock.fixed(Instant.ofEpochSecond(1_600_000_100), ZoneOffset.UTC);

    private final List<Round> rounds = new ArrayList<>();
    private final Announcements patience = new Announcements();

    private Result run(Cib cib, int most) {
        IsoTime now = IsoTime.ofEpochSeconds(1_600_000_000);
        return new Convergence(new Planner(CLOCK)::plan, CLOCK, now, rounds::add, patience).run(cib, most);
    }

    @Test
    void roundsFollowEachOtherUntilNothingIsLeftToDo() {
        assertThat(run(SimulationTest.document(), 5).outcome()).isEqualTo(Outcome.CONVERGED);
        assertThat(rounds).extracting(Round::number).containsExactly(1, 2);
        assertThat(rounds.get(0).actions()).extracting(Object::toString).contains("web_start_0 beta");
        assertThat(rounds.get(1).actions()).isEmpty();
    }

    @Test
    void eachRoundIsAnnounced() {
        run(SimulationTest.document(), 5);

        assertThat(patience.work).containsExactly("planning round 1", "simulating round 1", "planning round 2");
    }

    @Test
    void theDocumentStaysAsItIs() {
        Cib document = SimulationTest.document();
        Result result = run(document, 5);

        assertThat(document.status.nodeStates.get(1).lrms).isEmpty();
        assertThat(result.document().status.nodeStates.get(1).lrms).isNotEmpty();
    }

    @Test
    void withoutRoundsNothingIsDecided() {
        Result result = run(SimulationTest.document(), 0);

        assertThat(result.outcome()).isEqualTo(Outcome.UNDECIDED);
        assertThat(rounds).isEmpty();
    }

    @Test
    void aStateThatIsReachedNeedsNoRounds() {
        Cib settled = run(SimulationTest.document(), 5).document();
        rounds.clear();

        assertThat(run(settled, 0).outcome()).isEqualTo(Outcome.CONVERGED);
        assertThat(rounds).hasSize(1);
    }
}
