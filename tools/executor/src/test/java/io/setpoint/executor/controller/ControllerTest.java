package io.setpoint.executor.controller;

import static org.assertj.core.api.Assertions.assertThat;

import io.setpoint.executor.controller.ControllerStatus.Phase;
import io.setpoint.executor.journal.JournalEntry.Verdict;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ControllerTest {
    private final PretendedCluster cluster = new PretendedCluster();

    @Test
    void resourcesAreProbedAndStarted() {
        cluster.push(Document.nodes(2).resource("a").resource("b").order("a", "b").toString());

        assertThat(cluster.operations)
                .contains("probe a on n1", "probe a on n2", "probe b on n1", "probe b on n2", "start a on n1", "start b on n2");
        assertThat(cluster.active()).containsExactly("a Started on n1", "b Started on n2");
        assertThat(cluster.status().phase()).isEqualTo(Phase.WATCHING);
        assertThat(cluster.judged).extracting(r -> r.verdict()).containsExactly(Verdict.CONVERGED);
    }

    @Test
    void nothingToDoLeavesNoNewTransitions() {
        cluster.push(Document.nodes(2).resource("a").toString());
        int transitions = cluster.journal.nextTransition();

        cluster.pass(Duration.ofHours(3));

        assertThat(cluster.journal.nextTransition()).isEqualTo(transitions);
        assertThat(cluster.changes()).containsExactly("start a on n1");
    }
}
