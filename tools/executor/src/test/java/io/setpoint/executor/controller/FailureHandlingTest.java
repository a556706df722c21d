package io.setpoint.executor.controller;

import static org.assertj.core.api.Assertions.assertThat;

import io.setpoint.executor.controller.ControllerStatus.FailCount;
import io.setpoint.executor.controller.ControllerStatus.Node;
import io.setpoint.executor.driver.ExitStatus;
import io.setpoint.executor.journal.JournalEntry.Verdict;
import io.setpoint.executor.memory.Answer;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class FailureHandlingTest {
    private static final Duration MONITORED = Duration.ofSeconds(11);
    private static final Answer FAILURE = Answer.saying(ExitStatus.ERROR, "no luck");

    private final PretendedCluster cluster = new PretendedCluster();

    /** The service ends on its own. */
    private void breakDown(String resource, String node) {
        cluster.changes();
        cluster.services.end(node, resource);
        cluster.pass(MONITORED);
    }

    @Test
    void aResourceThatFailedIsRecovered() {
        cluster.push(Document.nodes(2).resource("a").toString());

        breakDown("a", "n1");

        assertThat(cluster.changes()).containsExactly("stop a on n1", "start a on n1");
        assertThat(cluster.active()).containsExactly("a Started on n1");
        assertThat(cluster.status().resources().get(0).failCounts()).containsExactly(new FailCount("n1", "1"));
    }

    @Test
    void aFailureIsCountedOnceHoweverOftenItIsSeen() {
        cluster.push(Document.nodes(1).resource("a").toString());
        cluster.answer("stop a", FAILURE);

        breakDown("a", "n1");
        cluster.pass(Duration.ofHours(1));

        assertThat(cluster.status().resources().get(0).failCounts()).containsExactly(new FailCount("n1", "INFINITY"));
        assertThat(cluster.changes()).containsExactly("stop a on n1");
    }

    @Test
    void aResourceThatFailsTooOftenMoves() {
        cluster.push(Document.nodes(2).resource("a", "migration-threshold=2").toString());

        breakDown("a", "n1");
        assertThat(cluster.active()).containsExactly("a Started on n1");
        breakDown("a", "n1");
        assertThat(cluster.active()).containsExactly("a Started on n2");
    }

    @Test
    void aResourceThatCannotStartSomewhereGoesElsewhereForGood() {
        cluster.answer("start a on n1", FAILURE);

        cluster.push(Document.nodes(2).resource("a").prefers("a", "n1", "100").toString());
        cluster.pass(Duration.ofHours(3));

        assertThat(cluster.changes()).containsExactly("start a on n1", "stop a on n1", "start a on n2");
        assertThat(cluster.active()).containsExactly("a Started on n2");
    }

    @Test
    void aResourceThatCannotBeStoppedIsLeftAloneWithoutFencing() {
        cluster.push(Document.nodes(2).resource("a").toString());
        cluster.answer("stop a on n1", FAILURE);

        breakDown("a", "n1");
        cluster.pass(Duration.ofHours(3));

        assertThat(cluster.changes()).containsExactly("stop a on n1");
    }

    @Test
    void aResourceThatCannotBeStoppedHasItsNodeFenced() {
        cluster.push(Document.nodes(2).fenceDevice().resource("a").prefers("a", "n1", "100").toString());
        cluster.answer("stop a on n1", FAILURE);
        assertThat(cluster.active()).contains("a Started on n1");

        breakDown("a", "n1");

        assertThat(cluster.changes()).startsWith("stop a on n1", "fence n1");
        assertThat(cluster.status().nodes()).containsExactly(new Node("n1", "online"), new Node("n2", "online"));
        assertThat(cluster.services.nodesOf("a")).hasSize(1);
    }

    @Test
    void aNodeThatIsSwitchedOffDoesNotComeBackByItself() {
        cluster.push(Document.nodes(2).option("stonith-action", "off").fenceDevice().resource("a").prefers("a", "n1", "100").toString());
        cluster.answer("stop a on n1", FAILURE);

        breakDown("a", "n1");

        assertThat(cluster.changes()).startsWith("stop a on n1", "fence n1");
        assertThat(cluster.status().nodes()).containsExactly(new Node("n1", "offline"), new Node("n2", "online"));
        assertThat(cluster.active()).contains("a Started on n2");
    }

    @Test
    void fencingThatFailsIsTriedAgainAfterAWhile() {
        cluster.fencedBy(it -> new NoFencing(it.timers));
        cluster.push(Document.nodes(2).fenceDevice().resource("a").prefers("a", "n1", "100").toString());
        cluster.answer("stop a on n1", FAILURE);

        breakDown("a", "n1");
        cluster.pass(Duration.ofMinutes(5));

        assertThat(cluster.changes().stream().filter("fence n1"::equals)).hasSizeBetween(4, 10);
        assertThat(cluster.status().nodes()).contains(new Node("n1", "unclean"));
        assertThat(cluster.services.nodesOf("a")).doesNotContain("n2");
    }

    @Test
    void aFailureIsForgottenInTime() {
        cluster.push(Document.nodes(2)
                .resource("a", "migration-threshold=1", "failure-timeout=60s")
                .prefers("a", "n1", "100")
                .toString());
        breakDown("a", "n1");
        assertThat(cluster.active()).containsExactly("a Started on n2");

        cluster.pass(Duration.ofSeconds(62));

        assertThat(cluster.active()).containsExactly("a Started on n1");
        assertThat(cluster.status().resources().get(0).failCounts()).isEmpty();
    }

    @Test
    void cleaningUpBringsAResourceBack() {
        cluster.answer("start a on n1", FAILURE);
        cluster.push(Document.nodes(2).resource("a").prefers("a", "n1", "100").toString());
        cluster.answer("start a on n1", Answer.AT_ONCE);
        cluster.changes();

        cluster.request(cluster.controller.cleanup("a", null));

        assertThat(cluster.changes()).containsExactly("stop a on n2", "start a on n1");
        assertThat(cluster.status().resources().get(0).failCounts()).isEmpty();
        assertThat(cluster.judged).extracting(r -> r.verdict()).containsExactly(Verdict.FAILED, Verdict.CONVERGED);
    }

    @Test
    void anIgnoredFailureIsSeenAndLeftAlone() {
        cluster.push(Document.nodes(1)
                .raw("<primitive id='a' class='ocf' provider='test' type='Dummy'><operations>"
                        + "<op id='a-m' name='monitor' interval='10s' on-fail='ignore'/></operations></primitive>")
                .toString());
        int transitions = cluster.journal.nextTransition();

        breakDown("a", "n1");
        cluster.pass(Duration.ofHours(1));

        assertThat(cluster.changes()).isEmpty();
        assertThat(cluster.journal.nextTransition()).isEqualTo(transitions);
    }

    @Test
    void aFailureOfAnInstanceIsThatOfTheNode() {
        cluster.push(Document.nodes(2)
                .raw("<clone id='k-clone'><primitive id='k' class='ocf' provider='test' type='Dummy'><operations>"
                        + "<op id='k-m' name='monitor' interval='10s'/></operations></primitive></clone>")
                .toString());

        breakDown("k", "n2");

        assertThat(cluster.changes()).containsExactly("stop k on n2", "start k on n2");
        assertThat(cluster.status().resources().stream().flatMap(r -> r.failCounts().stream()))
                .containsExactly(new FailCount("n2", "1"));
    }

    @Test
    void aRevisionWithFailuresFails() {
        cluster.answer("start a on n1", FAILURE);

        cluster.push(Document.nodes(2).resource("a").prefers("a", "n1", "100").toString());

        assertThat(cluster.judged).extracting(r -> r.verdict()).containsExactly(Verdict.FAILED);
    }
}
