package io.setpoint.executor.controller;

import static org.assertj.core.api.Assertions.assertThat;

import io.setpoint.executor.driver.Driver;
import io.setpoint.executor.driver.Operation;
import io.setpoint.executor.driver.OperationResult;
import io.setpoint.executor.driver.Results;
import io.setpoint.executor.memory.PretendedServices.Role;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A driver that keeps neither to time limits nor to cancellations, and what becomes of its answers. */
class LateResultTest {
    private final CompletableFuture<OperationResult> late = new CompletableFuture<>();
    private final PretendedCluster cluster = new PretendedCluster().driven(by -> new Driver() {
        @Override
        public CompletableFuture<OperationResult> execute(Operation operation) {
            boolean stubborn = operation.task().equals("start") && operation.resource().equals("a") && operation.node().equals("n1");
            return stubborn ? late : by.execute(operation);
        }

        @Override
        public void cancel(String operationId) {
            by.cancel(operationId);
        }
    });

    private PretendedCluster startNeverEnds() {
        cluster.push(Document.nodes(2).resource("a").prefers("a", "n1", "100").toString()).pass(Duration.ofSeconds(70));
        assertThat(cluster.transitions).isEmpty();
        return cluster.pass(Duration.ofSeconds(20));
    }

    @Test
    void whatGivesNoAnswerInTimeHasFailed() {
        startNeverEnds();

        assertThat(cluster.aborts).containsExactly("start a on n1 gave no answer in time");
        assertThat(cluster.status().resources().get(0).failCounts()).extracting(count -> count.node() + " " + count.count())
                .containsExactly("n1 INFINITY");
        assertThat(cluster.services.nodesOf("a")).as("it may still come up on n1").isEmpty();
    }

    @ParameterizedTest(name = "after {0} s more")
    @ValueSource(ints = {0, 30, 600})
    void aLateStartIsUndone(int seconds) {
        startNeverEnds().pass(Duration.ofSeconds(seconds));
        cluster.changes();
        cluster.services.run("n1", "a", Role.STARTED);

        late.complete(new Results(cluster.timers).ok());
        cluster.pass(Duration.ofMinutes(1));

        assertThat(cluster.changes()).containsExactly("stop a on n1", "start a on n2");
        assertThat(cluster.startedTwice).isEmpty();
        assertThat(cluster.active()).containsExactly("a Started on n2");
        assertThat(cluster.services.nodesOf("a")).containsExactly("n2");
    }
}
