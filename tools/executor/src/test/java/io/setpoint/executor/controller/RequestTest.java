package io.setpoint.executor.controller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.setpoint.executor.controller.ControllerStatus.Phase;
import io.setpoint.executor.driver.ExitStatus;
import io.setpoint.executor.journal.JournalEntry.Verdict;
import io.setpoint.executor.memory.Answer;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;

@Timeout(value = 120, threadMode = ThreadMode.SEPARATE_THREAD)
class RequestTest {
    private static final Answer SLOWLY = Answer.after(Duration.ofSeconds(15));
    private static final Answer FAILURE = Answer.saying(ExitStatus.ERROR, "no luck");

    private final PretendedCluster cluster = new PretendedCluster();

    @Test
    void aNewConfigurationTakesEffectWithinATransition() {
        cluster.answer("start a", SLOWLY);
        cluster.push(Document.nodes(2).resource("a").resource("b").order("a", "b").toString()).pass(Duration.ofSeconds(5));

        cluster.push(Document.nodes(2).resource("a").resource("c").order("a", "c").toString()).pass(Duration.ofSeconds(20));

        assertThat(cluster.changes()).containsExactly("start a on n1", "start c on n2");
        assertThat(cluster.active()).containsExactly("a Started on n1", "c Started on n2");
        assertThat(cluster.judged).extracting(r -> r.number()).containsExactly(2);
    }

    @Test
    void anEarlierConfigurationComesBackAsANewRevision() {
        cluster.push(Document.nodes(1).resource("a").toString()).push(Document.nodes(1).resource("b").toString());
        assertThat(cluster.active()).containsExactly("b Started on n1");

        cluster.request(cluster.controller.rollback(1));

        assertThat(cluster.active()).containsExactly("a Started on n1");
        assertThat(cluster.status().revision().number()).isEqualTo(3);
        assertThat(cluster.journal.revisions()).extracting(r -> r.verdict()).containsOnly(Verdict.CONVERGED);
    }

    @Test
    void whatConvergedOnceMayNotBeReachableNow() {
        String document = Document.nodes(1).resource("a").toString();
        cluster.push(document);
        assertThat(cluster.asWanted).isTrue();

        cluster.with(new ControllerSettings(Set.of("n2"), 0, false)).turn();

        assertThat(cluster.asWanted).isFalse();
        assertThat(cluster.status().revision().verdict()).isEqualTo(Verdict.CONVERGED);
    }

    @Test
    void whatFailedAndWasRecoveredIsAsWanted() {
        cluster.push(Document.nodes(1).resource("a").toString()).services.end("n1", "a");

        cluster.pass(Duration.ofSeconds(11));

        assertThat(cluster.asWanted).isTrue();
    }

    @Test
    void aRevisionThatFailsIsRolledBackOnce() {
        cluster.with(new ControllerSettings(Set.of(), 0, true));
        cluster.push(Document.nodes(1).resource("a").toString()).answer("start b", FAILURE);

        cluster.push(Document.nodes(1).resource("a").resource("b").toString()).pass(Duration.ofHours(1));

        assertThat(cluster.journal.revisions()).extracting(r -> r.number() + " " + r.verdict())
                .containsExactly("1 CONVERGED", "2 FAILED", "3 CONVERGED");
        assertThat(cluster.active()).containsExactly("a Started on n1");
    }

    @Test
    void aRollbackThatFailsAsWellIsNotRolledBack() {
        cluster.with(new ControllerSettings(Set.of(), 0, true));
        cluster.push(Document.nodes(1).resource("a").toString()).answer("start b", FAILURE).answer("stop a", FAILURE);

        cluster.push(Document.nodes(1).resource("b").toString()).pass(Duration.ofHours(1));

        assertThat(cluster.journal.revisions()).extracting(r -> r.number() + " " + r.verdict())
                .containsExactly("1 CONVERGED", "2 FAILED", "3 FAILED");
    }

    @Test
    void nothingIsBegunWhilePaused() {
        cluster.answer("start a", SLOWLY);
        cluster.push(Document.nodes(1).resource("a").resource("b").order("a", "b").toString()).pass(Duration.ofSeconds(5));

        cluster.controller.pause();
        cluster.pass(Duration.ofMinutes(1));
        assertThat(cluster.status().phase()).isEqualTo(Phase.PAUSED);
        assertThat(cluster.changes()).containsExactly("start a on n1");
        cluster.services.end("n1", "a");
        cluster.pass(Duration.ofMinutes(1));
        assertThat(cluster.operations).isEmpty();

        cluster.controller.resume();
        cluster.pass(Duration.ofMinutes(1));
        assertThat(cluster.changes()).containsExactly("stop a on n1", "start a on n1", "start b on n1");
    }

    @Test
    void whatRunsCanBeCancelledAndIsThenFoundOut() {
        cluster.answer("start a", SLOWLY);
        cluster.push(Document.nodes(1).resource("a").toString()).pass(Duration.ofSeconds(5)).answer("start a", Answer.AT_ONCE);

        cluster.controller.cancel("no patience");
        cluster.turn();

        assertThat(cluster.operations)
                .containsExactly("probe a on n1", "start a on n1", "probe a on n1", "start a on n1", "monitor a on n1");
        assertThat(cluster.status().resources().get(0).failCounts()).isEmpty();
    }

    @Test
    void servicesOutliveTheController() {
        cluster.push(Document.nodes(1).resource("a").toString());

        cluster.controller.stop(false);
        cluster.turn();

        assertThat(cluster.over).isTrue();
        assertThat(cluster.services.nodesOf("a")).containsExactly("n1");
        assertThatThrownBy(cluster.controller.status()::join).hasRootCauseInstanceOf(RequestException.class)
                .hasMessageContaining("The controller has ended");
    }

    @Test
    void whatRunsIsWaitedForBeforeTheEnd() {
        cluster.answer("start a", SLOWLY);
        cluster.push(Document.nodes(1).resource("a").resource("b").order("a", "b").toString()).pass(Duration.ofSeconds(5));

        cluster.controller.stop(false);
        cluster.pass(Duration.ofSeconds(5));
        assertThat(cluster.over).isFalse();
        cluster.pass(Duration.ofSeconds(10));

        assertThat(cluster.over).isTrue();
        assertThat(cluster.changes()).containsExactly("start a on n1");
    }

    @Test
    void whoeverAsksTwiceDoesNotWait() {
        cluster.answer("start a", SLOWLY);
        cluster.push(Document.nodes(1).resource("a").toString()).pass(Duration.ofSeconds(5));

        cluster.controller.stop(false);
        cluster.controller.stop(false);
        cluster.turn();

        assertThat(cluster.over).isTrue();
        assertThat(cluster.services.nodesOf("a")).isEmpty();
    }

    @Test
    void servicesAreStoppedFirstIfAskedFor() {
        cluster.push(Document.nodes(2).resource("a").resource("b").order("a", "b").toString());
        cluster.changes();

        cluster.controller.stop(true);
        cluster.turn();

        assertThat(cluster.over).isTrue();
        assertThat(cluster.changes()).containsExactly("stop b on n2", "stop a on n1");

        cluster.restart().turn();
        assertThat(cluster.changes()).containsExactly("start a on n1", "start b on n2");
    }

    @Test
    void aConfigurationThatIsNoneIsRefused() {
        cluster.push(Document.nodes(1).resource("a").toString());
        CompletableFuture<Integer> answer = cluster.controller.push("<cib/>", "test");
        cluster.turn();

        assertThatThrownBy(answer::join).hasRootCauseInstanceOf(io.setpoint.policy.document.CibException.class)
                .hasMessageContaining("The configuration is not valid: line 1: ");
        assertThat(cluster.journal.revisions()).hasSize(1);
    }

    @Test
    void whatDoesNotExistIsRefused() {
        cluster.turn();
        CompletableFuture<ControllerStatus> early = cluster.controller.status();
        cluster.push(Document.nodes(1).resource("a").toString());
        CompletableFuture<Integer> revision = cluster.controller.rollback(7);
        CompletableFuture<Integer> resource = cluster.controller.cleanup("b", null);
        CompletableFuture<Integer> node = cluster.controller.cleanup("a", "n7");
        cluster.turn();

        assertThatThrownBy(early::join).hasMessageContaining("No configuration was given yet");
        assertThatThrownBy(revision::join).hasMessageContaining("There is no revision 7: there are 1 to 1");
        assertThatThrownBy(resource::join).hasMessageContaining("There is no resource b");
        assertThatThrownBy(node::join).hasMessageContaining("There is no node n7");
    }
}
