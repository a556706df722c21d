package io.setpoint.executor.controller;

import static org.assertj.core.api.Assertions.assertThat;

import io.setpoint.executor.driver.ExitStatus;
import io.setpoint.executor.journal.Journal;
import io.setpoint.executor.journal.JournalEntry;
import io.setpoint.executor.journal.home.MemoryJournal;
import io.setpoint.executor.memory.Answer;
import io.setpoint.executor.memory.PretendedServices;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Controllers that are killed, and those that come after them. */
class RecoveryTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    /** What kills a controller; no exception, so that nobody handles it. */
    private static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    /** A journal whose controller is killed right after so many appends. */
    private static Journal killing(Journal journal, int appends) {
        int[] left = {appends};
        return (Journal) Proxy.newProxyInstance(Journal.class.getClassLoader(), new Class<?>[] {Journal.class}, (proxy, method, arguments) -> {
            try {
                Object answer = method.invoke(journal, arguments);
                if (method.getName().equals("append") && --left[0] < 0) {
                    throw new Killed();
                }
                return answer;
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        });
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

    /** What happens: a configuration is applied while an agent fails to start, a service breaks down and its agent cannot stop it. */
    private static void drill(PretendedCluster cluster) {
        cluster.answer("start b on n1", Answer.saying(ExitStatus.ERROR, "no luck"));
        cluster.answer("stop c on n3", Answer.saying(ExitStatus.ERROR, "no luck"));
        cluster.push(document()).pass(Duration.ofSeconds(20));
        cluster.services.end("n3", "c");
        cluster.pass(Duration.ofSeconds(60));
    }

    @Test
    void afterAKillAtAnyMomentAllIsAsItWouldHaveBeen() {
        PretendedCluster unharmed = new PretendedCluster();
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
        for (boolean killed = true; killed; kills++) {
            MemoryJournal memory = new MemoryJournal();
            PretendedServices services = new PretendedServices();
            PretendedCluster cluster = new PretendedCluster(killing(memory, kills), services, START);
            killed = false;
            try {
                drill(cluster);
            } catch (Killed e) {
                killed = true;
                PretendedCluster next = new PretendedCluster(memory, services, cluster.timers.now());
                next.answer("start b on n1", Answer.saying(ExitStatus.ERROR, "no luck"));
                next.answer("stop c on n3", Answer.saying(ExitStatus.ERROR, "no luck"));
                if (memory.revisions().isEmpty()) {
                    next.push(document());
                }
                next.pass(Duration.ofSeconds(20));
                next.services.end("n3", "c");
                next.pass(Duration.ofSeconds(60));
                assertThat(active(next)).as("killed after %d appends", kills).isEqualTo(expected);
                assertOnlyOnce(next, "killed after " + kills + " appends");
                assertThat(memory.unfinished()).isEmpty();
            }
        }
        assertThat(kills).isGreaterThan(60);
    }

    /** Without the numbers of anonymous instances, which mean nothing. */
    private static List<String> active(PretendedCluster cluster) {
        return cluster.active().stream().map(text -> text.replaceAll(":\\d", "")).sorted().toList();
    }

    /** Every resource but the clone runs on exactly one node, in truth and not just in our books. */
    private static void assertOnlyOnce(PretendedCluster cluster, String when) {
        for (String resource : List.of("a", "b", "c", "g1", "g2")) {
            assertThat(cluster.services.nodesOf(resource)).as(resource + ", " + when).hasSize(1);
        }
    }
}
