package io.setpoint.executor.controller;

import static org.assertj.core.api.Assertions.assertThat;

import io.setpoint.executor.controller.ControllerStatus.Node;
import io.setpoint.executor.driver.ExitStatus;
import io.setpoint.executor.journal.Journal;
import io.setpoint.executor.journal.home.MemoryJournal;
import io.setpoint.executor.memory.Answer;
import io.setpoint.executor.memory.PretendedServices;
import io.setpoint.executor.memory.PretendedServices.Role;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Controllers that are killed, and those that come after them. */
class RecoveryTest {
    private static final Answer FAILURE = Answer.saying(ExitStatus.ERROR, "no luck");
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    /** What kills a controller; no exception, so that nobody handles it. */
    private static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    /** A journal whose controller is killed right after so many appends. */
    private static Journal killing(Journal journal, int appends) {
        int[] left = {appends};
        InvocationHandler handler = (proxy, method, arguments) -> {
            try {
                Object answer = method.invoke(journal, arguments);
                if (method.getName().equals("append") && --left[0] < 0) {
                    throw new Killed();
                }
                return answer;
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        };
        return (Journal) Proxy.newProxyInstance(Journal.class.getClassLoader(), new Class<?>[] {Journal.class}, handler);
    }

    private static String document() {
        return Document.nodes(3)
                .fenceDevice()
                .resource("a")
                .resource("b", "migration-threshold=1")
                .resource("c")
                .raw("<group id='g'><primitive id='g1' class='ocf' provider='test' type='Dummy'/>"
                        + "<primitive id='g2' class='ocf' provider='test' type='Dummy'/></group>")
                .raw("<clone id='k-clone'><primitive id='k' class='ocf' provider='test' type='Dummy'/></clone>")
                .prefers("fencing", "n2", "100")
                .prefers("a", "n1", "100")
                .prefers("b", "n1", "100")
                .prefers("b", "n2", "50")
                .prefers("c", "n3", "100")
                .prefers("g", "n2", "100")
                .order("a", "b")
                .toString();
    }

    /** What becomes of operations that were under way when the controller was killed. */
    private enum Agents {
        /** There are none: agents are quick. */
        QUICK,
        /** They are killed as well, and nothing comes of them. */
        KILLED,
        /** They do what they should, although nobody sees it. */
        DONE
    }

    private static PretendedCluster prepared(PretendedCluster cluster, Agents agents) {
        cluster.usually = agents == Agents.QUICK ? Answer.AT_ONCE : Answer.after(Duration.ofSeconds(1));
        return cluster.answer("start b on n1", FAILURE).answer("stop c on n3", FAILURE);
    }

    /** What happens: a configuration is applied while an agent fails to start, a service breaks down and its agent cannot stop it. */
    private static void drill(PretendedCluster cluster) {
        cluster.turn();
        if (cluster.journal.revisions().isEmpty()) {
            cluster.push(document());
        }
        cluster.pass(Duration.ofSeconds(40));
        cluster.services.end("n3", "c");
        cluster.pass(Duration.ofSeconds(60));
    }

    @ParameterizedTest
    @EnumSource
    void afterAKillAtAnyMomentAllIsAsItWouldHaveBeen(Agents agents) {
        PretendedCluster unharmed = prepared(new PretendedCluster(), agents);
        drill(unharmed);
        List<String> expected = active(unharmed);
        assertThat(expected).containsExactly(
                "a Started on n1",
                "b Started on n2",
                "c Started on n3",
                "fencing Started on n2",
                "g1 Started on n2",
                "g2 Started on n2",
                "k Started on n1",
                "k Started on n2",
                "k Started on n3");

        int kills = 0;
        while (killed(kills, agents, expected)) {
            kills++;
        }
        assertThat(kills).isGreaterThan(60);
    }

    /** Whether there were enough appends for the controller to be killed. */
    private static boolean killed(int appends, Agents agents, List<String> expected) {
        String when = "killed after " + (appends + 1) + " appends";
        MemoryJournal memory = new MemoryJournal();
        PretendedServices services = new PretendedServices();
        PretendedCluster first = prepared(new PretendedCluster(killing(memory, appends), services, START), agents);
        try {
            drill(first);
            return false;
        } catch (Killed e) {
            if (agents == Agents.DONE) {
                first.letAgentsEnd(Duration.ofSeconds(2));
            }
        }
        PretendedCluster next = prepared(new PretendedCluster(memory, services, first.timers.now()), agents);
        drill(next);
        assertThat(active(next)).as(when).isEqualTo(expected);
        for (String resource : List.of("a", "b", "c", "g1", "g2")) {
            assertThat(services.nodesOf(resource)).as(resource + ", " + when).hasSize(1);
        }
        assertThat(next.startedTwice).as(when).allMatch(text -> text.startsWith("start k "));
        assertThat(memory.unfinished()).as(when).isEmpty();
        return true;
    }

    /** Without the numbers of anonymous instances, which mean nothing. */
    private static List<String> active(PretendedCluster cluster) {
        return cluster.active().stream().map(text -> text.replaceAll(":\\d", "")).sorted().toList();
    }

    @Test
    void whatWasStartedWithOldParametersIsRestarted() {
        PretendedCluster first = new PretendedCluster();
        first.push(Document.nodes(1).resourceWith("a", "one").toString());
        first.controller.pause();
        first.push(Document.nodes(1).resourceWith("a", "two").toString());

        PretendedCluster next = new PretendedCluster(first.journal, first.services, first.timers.now());
        next.turn();
        assertThat(next.changes()).containsExactly("stop a on n1", "start a on n1");

        PretendedCluster last = new PretendedCluster(first.journal, first.services, first.timers.now());
        last.turn();
        assertThat(last.changes()).isEmpty();
    }

    @Test
    void whatWasRemovedMeanwhileIsStopped() {
        PretendedCluster first = new PretendedCluster();
        first.push(Document.nodes(1).resource("a").resource("b").toString());
        first.controller.pause();
        first.push(Document.nodes(1).resource("b").toString());

        PretendedCluster next = new PretendedCluster(first.journal, first.services, first.timers.now());
        next.turn();

        assertThat(next.changes()).containsExactly("stop a on n1");
        assertThat(next.active()).containsExactly("b Started on n1");
    }

    @Test
    void failuresStillCount() {
        PretendedCluster first = new PretendedCluster();
        first.answer("start a on n1", FAILURE).push(Document.nodes(2).resource("a").prefers("a", "n1", "100").toString());

        PretendedCluster next = new PretendedCluster(first.journal, first.services, first.timers.now());
        next.turn();

        assertThat(next.changes()).isEmpty();
        assertThat(next.active()).containsExactly("a Started on n2");
        assertThat(next.status().resources().get(0).failCounts()).hasSize(1);
    }

    @Test
    void aNodeThatIsToBeFencedStillIs() {
        PretendedCluster first = new PretendedCluster().fencedBy(it -> new NoFencing(it.timers));
        first.push(Document.nodes(2).fenceDevice().resource("a").prefers("a", "n1", "100").toString());
        first.answer("stop a on n1", FAILURE).services.end("n1", "a");
        first.pass(Duration.ofSeconds(20));
        assertThat(first.status().nodes()).contains(new Node("n1", "unclean"));
        first.services.run("n1", "a", Role.STARTED);

        PretendedCluster next = new PretendedCluster(first.journal, first.services, first.timers.now());
        next.turn();

        assertThat(next.changes()).startsWith("fence n1");
        assertThat(next.startedTwice).isEmpty();
        assertThat(next.active()).contains("a Started on n1");
    }
}
