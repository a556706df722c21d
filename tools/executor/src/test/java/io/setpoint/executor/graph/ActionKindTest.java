package io.setpoint.executor.graph;

import static org.assertj.core.api.Assertions.assertThat;

import io.setpoint.executor.driver.AgentName;
import io.setpoint.executor.driver.FencingRequest;
import io.setpoint.executor.driver.Operation;
import io.setpoint.planner.graph.GraphAction.MaintenanceNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who does which action, and what they are told (spec 07 §12.3). */
class ActionKindTest {
    @Test
    void anOperationIsHandedToTheDriverWithAllItNeeds() {
        TransitionRun run = new TransitionRun(new Graphs().add(Graphs.operation(
                4, "monitor", "n1", Map.of("interval", "10000", "timeout", "20000", "op_target_rc", "8", "role", "Promoted"))));

        assertThat(run.operations).containsExactly(new Operation(
                "4:5:8:uuid",
                "r4",
                new AgentName("ocf", "test", "Dummy"),
                "monitor",
                Duration.ofSeconds(10),
                Duration.ofSeconds(20),
                Map.of("name", "value4"),
                Map.of("interval", "10000", "timeout", "20000", "op_target_rc", "8", "role", "Promoted"),
                "n1"));
    }

    @Test
    void anOperationBeginsAfterItsStartDelay() {
        TransitionRun run = new TransitionRun(new Graphs().add(Graphs.operation(1, "start", "n1", Map.of("start_delay", "5000"))));

        assertThat(run.started()).containsExactly(1);
        assertThat(run.operations).isEmpty();
        run.timers.advance();
        assertThat(run.operations).hasSize(1);
        assertThat(run.timers.now()).isEqualTo(TransitionRun.EPOCH.plusSeconds(5));
    }

    @Test
    void anOperationCancelledWithinItsStartDelayNeverBegins() {
        TransitionRun run = new TransitionRun(new Graphs().add(Graphs.operation(1, "start", "n1", Map.of("start_delay", "5000"))));
        run.then(() -> run.execution.cancel("enough")).exhaust();

        assertThat(run.operations).isEmpty();
        assertThat(run.log).contains("failed 1");
        assertThat(run.isOver()).isTrue();
    }

    @Test
    void fencingIsAskedForWithItsDelayAndItsOwnTimeLimit() {
        TransitionRun run = new TransitionRun(new Graphs()
                .attribute("fencing-timeout", "2m")
                .add(Graphs.cluster(1, "stonith", "n1", Map.of("stonith_action", "off", "priority_fencing_delay", "15"))));

        assertThat(run.fencings).containsExactly(new FencingRequest(
                "1:5:0:uuid",
                "n1",
                "id-n1",
                "off",
                Duration.ofSeconds(15),
                Duration.ofSeconds(135),
                List.of(),
                Map.of("stonith_action", "off", "priority_fencing_delay", "15")));
    }

    @Test
    void withoutATimeLimitForFencingTheClusterDelayIsTaken() {
        TransitionRun run = new TransitionRun(new Graphs()
                .attribute("cluster-delay", "7s")
                .add(Graphs.cluster(1, "stonith", "n1", Map.of("stonith_action", "off"))));

        assertThat(run.fencings).extracting(FencingRequest::timeout).containsExactly(Duration.ofSeconds(7));
    }

    @Test
    void aNodeIsKnownToBeDownBeforeAnythingFollowsFromItsFencing() {
        TransitionRun run = new TransitionRun(new Graphs()
                .add(Graphs.cluster(1, "stonith", "n1", Map.of("stonith_action", "off"), "id-n1")).action(0, 2, "n2", 1));
        run.finish(1);

        assertThat(run.log).containsExactly("start 1", "done 1", "down n1", "start 2");
    }

    @Test
    void aNodeThatIsLetInIsNotDownAndOneThatCannotBeFencedNeither() {
        TransitionRun run = new TransitionRun(new Graphs()
                .add(Graphs.cluster(1, "stonith", "n1", Map.of("stonith_action", "on")))
                .add(Graphs.cluster(2, "stonith", "n2", Map.of("stonith_action", "off"))));
        run.finish(1).finishWith(2, 1);

        assertThat(run.log).doesNotContain("down n1", "down n2");
    }

    @Test
    void theFencingOfAGuestIsAPointThatTellsThatTheGuestIsDown() {
        TransitionRun run = new TransitionRun(new Graphs().add(Graphs.pseudo(1, "stonith", "guest")));

        assertThat(run.log).containsExactly("start 1", "down guest", "done 1");
    }

    @Test
    void theMaintenanceOfRemoteNodesIsPassedOn() {
        MaintenanceNode guest = new MaintenanceNode("guest", true);
        TransitionRun run = new TransitionRun(new Graphs().add(Graphs.maintenance(1, List.of(guest))));

        assertThat(run.log).containsExactly("start 1", "maintenance " + List.of(guest), "done 1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cancel", "delete"})
    void whatIsRememberedOfAResourceIsTheControllersBusiness(String task) {
        TransitionRun run = new TransitionRun(new Graphs().add(Graphs.operation(1, task, "n1", Map.of())).action(2, 1));

        assertThat(run.log).containsExactly("start 1", "perform 1");
        assertThat(run.operations).isEmpty();
        assertThat(run.finish(1).started()).containsExactly(1, 2);
    }

    @Test
    void whatNobodyWaitsForIsConfirmedAsSoonAsItIsSent() {
        TransitionRun run = new TransitionRun(new Graphs()
                .add(Graphs.cluster(1, "clear_failcount", "n1", Map.of("op_no_wait", "true"))).action(2, 1));

        assertThat(run.log).containsExactly("start 1", "perform 1", "done 1", "start 2");
        run.finishWith(1, 1);
        assertThat(run.log).endsWith("late 1");
        assertThat(run.progress().abortPriority()).isZero();
    }

    @Test
    void theShutdownOfTheCoordinatorIsCarriedOutWhenTheTransitionIsOver() {
        Map<String, String> meta = Map.of("op_no_wait", "true");
        TransitionRun run = new TransitionRun(new Graphs()
                .add(Graphs.cluster(1, "do_shutdown", "dc", meta)).add(Graphs.cluster(2, "do_shutdown", "n1", meta)).action(3, 1));

        assertThat(run.log).containsExactly("start 1", "done 1", "start 2", "perform 2", "done 2", "start 3");
        assertThat(run.finish(3).result().followUp()).isEqualTo(FollowUp.SHUTDOWN);
    }
}
