package io.setpoint.executor.graph;

import static org.assertj.core.api.Assertions.assertThat;

import io.setpoint.executor.graph.Limits.Load;
import io.setpoint.policy.value.Score;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How much runs at once (spec 07 §12.4). */
class LimitsTest {
    private static Graphs onNodes(String... nodes) {
        Graphs graph = new Graphs();
        for (int i = 0; i < nodes.length; i++) {
            graph.action(0, i + 1, nodes[i]);
        }
        return graph;
    }

    private static Map<String, String> migration(String source, String target) {
        return Map.of("migrate_source", source, "migrate_target", target);
    }

    @Test
    void noMoreActionsThanTheBatchLimitAreUnderWay() {
        TransitionRun run = new TransitionRun(onNodes("n1", "n2", "n3", "n4"), new Limits(2, 0, 0));

        assertThat(run.started()).containsExactly(1, 2);
        assertThat(run.finish(2).started()).containsExactly(1, 2, 3);
        assertThat(run.finish(1, 3).started()).containsExactly(1, 2, 3, 4);
    }

    @Test
    void atTheBatchLimitEvenPointsWait() {
        TransitionRun run = new TransitionRun(new Graphs().action(1).point(2), new Limits(1, 0, 0));

        assertThat(run.started()).containsExactly(1);
        assertThat(run.finish(1).started()).containsExactly(1, 2);
    }

    @Test
    void whatIsAheadInTheDocumentIsFirstWhenThereIsRoomAgain() {
        TransitionRun run = new TransitionRun(
                new Graphs().action(1, 5).action(2).action(3).action(4).point(5), new Limits(0, 0, 2));

        assertThat(run.started()).containsExactly(2, 3, 5);
        assertThat(run.finish(2).started()).endsWith(5, 1);
        assertThat(run.finish(3).started()).endsWith(1, 4);
    }

    @Test
    void theJobsOfEachNodeAreCountedByThemselves() {
        TransitionRun run = new TransitionRun(onNodes("n1", "n1", "n2", "n1", "n2"), new Limits(0, 0, 1));

        assertThat(run.started()).containsExactly(1, 3);
        assertThat(run.finish(3).started()).containsExactly(1, 3, 5);
        assertThat(run.finish(1).started()).containsExactly(1, 3, 5, 2);
        assertThat(run.finish(2, 5, 4).isOver()).isTrue();
    }

    @Test
    void aJobOnARemoteNodeCountsForTheNodeThatPassesItOn() {
        Graphs graph = new Graphs()
                .add(Graphs.routed(1, "start", "guest1", "n1", Map.of()))
                .add(Graphs.routed(2, "start", "guest2", "n1", Map.of()))
                .action(0, 3, "guest1");

        assertThat(new TransitionRun(graph, new Limits(0, 0, 1)).started()).containsExactly(1, 3);
    }

    @Test
    void onlyOperationsOfAgentsAreJobs() {
        Graphs graph = new Graphs()
                .action(0, 1, "n1")
                .add(Graphs.cluster(2, "lrm_delete", "n1", Map.of()))
                .add(Graphs.cluster(3, "stonith", "n1", Map.of("stonith_action", "off")))
                .action(0, 4, "n1");

        assertThat(new TransitionRun(graph, new Limits(0, 0, 1)).started()).containsExactly(1, 2, 3);
    }

    @Test
    void aMigrationIsAJobOfBothItsNodes() {
        Graphs graph = new Graphs()
                .add(Graphs.operation(1, "migrate_to", "n1", migration("n1", "n2")))
                .action(0, 2, "n1").action(0, 3, "n2").action(0, 4, "n3");

        TransitionRun run = new TransitionRun(graph, new Limits(0, 0, 1));
        assertThat(run.started()).containsExactly(1, 4);
        assertThat(run.finish(1).started()).containsExactly(1, 4, 2, 3);
    }

    @Test
    void theMigrationLimitBoundsMigrationsAndNothingElse() {
        Graphs graph = new Graphs()
                .add(Graphs.operation(1, "migrate_to", "n1", migration("n1", "n2")))
                .add(Graphs.operation(2, "migrate_to", "n3", migration("n3", "n1")))
                .add(Graphs.operation(3, "migrate_from", "n4", migration("n3", "n4")))
                .action(0, 4, "n1");

        TransitionRun run = new TransitionRun(graph, new Limits(0, 1, 0));
        assertThat(run.started()).containsExactly(1, 3, 4);
        assertThat(run.finish(1).started()).containsExactly(1, 3, 4);
        assertThat(run.finish(3).started()).containsExactly(1, 3, 4, 2);
    }

    @Test
    void roomThatOneCannotUseGoesToTheNext() {
        Graphs graph = new Graphs()
                .action(0, 1, "n1").action(0, 2, "n2")
                .add(Graphs.operation(3, "migrate_to", "n1", migration("n1", "n2")))
                .action(0, 4, "n1");

        TransitionRun run = new TransitionRun(graph, new Limits(0, 0, 1));
        assertThat(run.finish(1).started()).containsExactly(1, 2, 4);
        assertThat(run.finish(2).started()).containsExactly(1, 2, 4);
        assertThat(run.finish(4).started()).containsExactly(1, 2, 4, 3);
    }

    @Test
    void roomOfWhatIsSkippedGoesToTheNext() {
        TransitionRun run = new TransitionRun(
                new Graphs().action(0, 1, "n1").action(0, 2, "n1").action(Score.INFINITY, 3, "n1"), new Limits(0, 0, 1));
        run.finishWith(1, 1);

        assertThat(run.log).endsWith("abort at 1", "skip 2", "start 3");
    }

    @Test
    void otherLimitsHoldFromTheMomentTheyAreSet() {
        TransitionRun run = new TransitionRun(onNodes("n1", "n1", "n1", "n1", "n1"), new Limits(0, 0, 1));
        run.then(() -> run.execution.limit(new Limits(3, 0, 0)));
        assertThat(run.started()).containsExactly(1, 2, 3);

        run.then(() -> run.execution.limit(new Limits(1, 0, 0))).finish(1, 2);
        assertThat(run.started()).containsExactly(1, 2, 3);
        assertThat(run.finish(3).started()).containsExactly(1, 2, 3, 4);
    }

    @ParameterizedTest(name = "batch-limit {0}, migration-limit {1}: {2}, {3}")
    @CsvSource({"7, 3, 7, 3", ", , 0, -1", "x, y, 0, -1", "-9, -9, -1, -1", "INFINITY, INFINITY, 0, -1"})
    void limitsOfAGraph(String batch, String migrations, int expectedBatch, int expectedMigrations) {
        Graphs graph = new Graphs();
        if (batch != null) {
            graph.attribute("batch-limit", batch).attribute("migration-limit", migrations);
        }

        assertThat(Limits.of(graph.graph(), 4)).isEqualTo(new Limits(expectedBatch, expectedMigrations, 4));
    }

    @ParameterizedTest(name = "batch limit {0}, {1} load, {2} nodes: {3}")
    @CsvSource({
        "0, NORMAL, 8, 0", "0, HIGH, 8, 4", "0, EXTREME, 8, 2", "0, HIGH, 1, 1", "0, EXTREME, 3, 1",
        "3, HIGH, 8, 3", "5, HIGH, 8, 4", "5, EXTREME, 8, 2", "-1, EXTREME, 8, -1",
    })
    void loadLowersTheBatchLimit(int batch, Load load, int nodes, int expected) {
        assertThat(new Limits(batch, 2, 3).under(load, nodes)).isEqualTo(new Limits(expected, 2, 3));
    }
}
