package io.setpoint.executor.controller;

import static org.assertj.core.api.Assertions.assertThat;

import io.setpoint.executor.driver.ExitStatus;
import io.setpoint.executor.driver.Fencing;
import io.setpoint.executor.driver.FencingRequest;
import io.setpoint.executor.driver.OperationResult;
import io.setpoint.executor.memory.Answer;
import io.setpoint.executor.memory.InMemoryFencing;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Which levels are tried against a node that has to be fenced: {@code n1}. */
class FencingLevelsTest {
    private final List<List<List<String>>> tried = new ArrayList<>();
    private final PretendedCluster cluster = new PretendedCluster().fencedBy(it -> new Fencing() {
        private final Fencing fencing = new InMemoryFencing(it.timers, it.services);

        @Override
        public CompletableFuture<OperationResult> fence(FencingRequest request) {
            tried.add(request.levels());
            return fencing.fence(request);
        }

        @Override
        public void cancel(String requestId) {}
    });

    private static String level(String index, String devices, String target) {
        return "<fencing-level id='l-%s-%s' index='%s' devices='%s' %s/>".formatted(index, devices.replace(',', '-'), index, devices, target);
    }

    private static Document document(String... levels) {
        return Document.nodes(2).fenceDevice().resource("a").prefers("a", "n1", "100").attribute("n1", "rack", "7").levels(levels);
    }

    private List<List<String>> levelsWith(String... levels) {
        cluster.push(document(levels).toString());
        fenceFirstNode();
        return tried.get(0);
    }

    private void fenceFirstNode() {
        cluster.answer("stop a on n1", Answer.saying(ExitStatus.ERROR, "no luck")).services.end("n1", "a");
        cluster.pass(Duration.ofSeconds(11));
    }

    @Test
    void withoutLevelsAnyDeviceIsGoodEnough() {
        assertThat(levelsWith()).isEmpty();
    }

    @Test
    void levelsComeByIndex() {
        assertThat(levelsWith(level("2", "C", "target='n1'"), level("1", "A,B", "target='n1'")))
                .containsExactly(List.of("A", "B"), List.of("C"));
    }

    @Test
    void levelsAreForNodesByNamePatternOrAttribute() {
        assertThat(levelsWith(
                        level("1", "name", "target='n1'"),
                        level("2", "other-name", "target='n2'"),
                        level("3", "pattern", "target-pattern='^n[[:digit:]]$'"),
                        level("4", "other-pattern", "target-pattern='^m'"),
                        level("5", "no-pattern", "target-pattern='('"),
                        level("6", "attribute", "target-attribute='rack' target-value='7'"),
                        level("7", "other-value", "target-attribute='rack' target-value='8'"),
                        level("8", "other-attribute", "target-attribute='room' target-value='7'")))
                .containsExactly(List.of("name"), List.of("pattern"), List.of("attribute"));
    }

    @Test
    void fencingIsGivenUpOnRequest() {
        List<String> givenUp = new ArrayList<>();
        cluster.fencedBy(it -> new Fencing() {
            @Override
            public CompletableFuture<OperationResult> fence(FencingRequest request) {
                return new CompletableFuture<>();
            }

            @Override
            public void cancel(String requestId) {
                givenUp.add(requestId);
            }
        });
        cluster.push(document().toString());
        fenceFirstNode();
        assertThat(givenUp).isEmpty();

        cluster.controller.cancel("no patience");
        cluster.turn();

        assertThat(givenUp).hasSize(1);
    }

    @Test
    void anotherRevisionHasOtherLevels() {
        cluster.push(document(level("1", "A", "target='n1'")).toString());
        cluster.push(document(level("1", "B", "target='n1'")).toString());

        fenceFirstNode();

        assertThat(tried.get(0)).containsExactly(List.of("B"));
    }
}
