package io.setpoint.executor.controller;

import static org.assertj.core.api.Assertions.assertThat;

import io.setpoint.executor.controller.AgentAttributes.Change;
import io.setpoint.executor.controller.ControllerStatus.Node;
import io.setpoint.executor.driver.ExecutionStatus;
import io.setpoint.executor.driver.ExitStatus;
import io.setpoint.executor.journal.JournalEntry.Verdict;
import io.setpoint.executor.memory.Answer;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Nodes that are let in, shut down, or reached by a connection only. */
class NodesTest {
    private static final String REMOTE = "<primitive id='far' class='ocf' provider='pacemaker' type='remote'/>";
    private static final String GUEST = "<primitive id='vm' class='ocf' provider='test' type='Dummy'>"
            + "<meta_attributes id='vm-meta'><nvpair id='vm-node' name='remote-node' value='guest'/></meta_attributes></primitive>";
    private static final Answer NOT_SUPPORTED =
            new Answer(Duration.ZERO, ExecutionStatus.NOT_INSTALLED, ExitStatus.NOT_INSTALLED, "Connections are not supported");

    private final PretendedCluster cluster = new PretendedCluster();

    @Test
    void nodesAreLetInOnceBeforeWhatNeedsThat() {
        String document = Document.nodes(2)
                .fenceDevice()
                .raw("<primitive id='switch' class='stonith' type='fence_test'><meta_attributes id='switch-meta'>"
                        + "<nvpair id='switch-provides' name='provides' value='unfencing'/></meta_attributes></primitive>")
                .resource("a", "requires=unfencing")
                .toString();

        cluster.push(document);
        assertThat(cluster.changes())
                .contains("fence n1", "fence n2")
                .satisfies(all -> assertThat(all.indexOf("start a on n1")).isGreaterThan(all.indexOf("fence n1")));
        assertThat(cluster.status().nodes()).containsExactly(new Node("n1", "online"), new Node("n2", "online"));

        cluster.pass(Duration.ofHours(1)).restart().turn();
        assertThat(cluster.changes()).isEmpty();
    }

    @Test
    void aNodeThatIsToBeShutDownIsEmptiedFirst() {
        cluster.push(Document.nodes(2).resource("a").prefers("a", "n1", "100").toString()).answer("stop a", Answer.after(Duration.ofSeconds(5)));
        cluster.changes();

        cluster.askedByAgents.add(new Change("n1", "shutdown", "1767225600"));
        cluster.pass(Duration.ofSeconds(12));
        assertThat(cluster.changes()).containsExactly("stop a on n1");
        assertThat(cluster.status().nodes()).contains(new Node("n1", "online"));
        cluster.pass(Duration.ofSeconds(30));

        assertThat(cluster.status().nodes()).containsExactly(new Node("n1", "offline"), new Node("n2", "online"));
        assertThat(cluster.active()).containsExactly("a Started on n2");
        cluster.operations.clear();
        cluster.pass(Duration.ofSeconds(30));
        assertThat(cluster.operations).isNotEmpty().containsOnly("monitor a on n2");
    }

    @Test
    void aNodeThatWasShutDownIsBackWithAnotherController() {
        cluster.push(Document.nodes(2).resource("a").prefers("a", "n1", "100").toString());
        cluster.askedByAgents.add(new Change("n1", "shutdown", "1767225600"));
        cluster.pass(Duration.ofSeconds(30));
        assertThat(cluster.active()).containsExactly("a Started on n2");

        cluster.restart().turn();

        assertThat(cluster.status().nodes()).containsExactly(new Node("n1", "online"), new Node("n2", "online"));
        assertThat(cluster.active()).containsExactly("a Started on n1");
    }

    @Test
    void aRemoteNodeIsThereOnceItIsConnected() {
        cluster.push(Document.nodes(1).raw(REMOTE).resource("a").prefers("a", "far", "INFINITY").toString());

        assertThat(cluster.changes()).containsExactly("start far on n1", "start a on far");
        assertThat(cluster.status().nodes()).containsExactly(new Node("n1", "online"), new Node("far", "online"));
        assertThat(cluster.judged).extracting(revision -> revision.verdict()).containsExactly(Verdict.CONVERGED);
    }

    @Test
    void aRemoteNodeThatCannotBeConnectedStaysAwayAndHarmsNobody() {
        cluster.answer("start far", NOT_SUPPORTED);

        cluster.push(Document.nodes(2).raw(REMOTE).resource("a").resource("b").prefers("b", "far", "INFINITY").toString());
        cluster.pass(Duration.ofHours(1));

        assertThat(cluster.status().nodes()).contains(new Node("far", "offline"));
        assertThat(cluster.active()).contains("a Started on n1").noneMatch(active -> active.startsWith("far "));
        assertThat(cluster.judged).extracting(revision -> revision.verdict()).containsExactly(Verdict.FAILED);
        assertThat(cluster.operations.stream().filter(text -> text.startsWith("start far"))).hasSizeLessThan(3);
    }

    @Test
    void aGuestThatCannotBeConnectedDoesNotKeepItsHostBusyForEver() {
        cluster.answer("start guest", NOT_SUPPORTED);

        cluster.push(Document.nodes(2).raw(GUEST).resource("a").toString()).pass(Duration.ofHours(1));

        assertThat(cluster.status().nodes()).contains(new Node("guest", "offline"));
        assertThat(cluster.active()).anyMatch(active -> active.startsWith("a Started on n")).noneMatch(active -> active.startsWith("guest "));
        assertThat(cluster.operations.stream().filter(text -> text.startsWith("start vm"))).hasSizeLessThan(10);
    }
}
