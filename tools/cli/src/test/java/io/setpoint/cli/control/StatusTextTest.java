package io.setpoint.cli.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.setpoint.executor.control.StatusReport;
import io.setpoint.executor.control.StatusReport.Action;
import io.setpoint.executor.control.StatusReport.Active;
import io.setpoint.executor.control.StatusReport.FailCount;
import io.setpoint.executor.control.StatusReport.Failure;
import io.setpoint.executor.control.StatusReport.Node;
import io.setpoint.executor.control.StatusReport.Resource;
import io.setpoint.executor.control.StatusReport.Revision;
import io.setpoint.executor.control.StatusReport.Running;
import io.setpoint.executor.control.StatusReport.Transition;
import io.setpoint.executor.control.StatusReport.Waiting;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StatusTextTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-02T08:01:05Z"), ZoneOffset.UTC);

    private static Action action(int number, String title) {
        return new Action(number, title, "start", "x", "north");
    }

    private static StatusReport status(String phase, List<Resource> resources, Transition transition, List<Failure> failures) {
        return new StatusReport(
                phase,
                phase.equals(StatusReport.ENDED) ? null : "2026-03-02T08:00:00Z",
                new Revision(3, "converged", "2026-03-01T22:10:00Z", "cluster.xml"),
                List.of(new Node("north", "online"), new Node("south-west", "standby")),
                resources,
                transition,
                failures);
    }

    private static String text(StatusReport status, boolean colours) {
        List<String> lines = new ArrayList<>();
        new StatusText(CLOCK, colours, lines::add).write(status);
        return String.join("\n", lines) + "\n";
    }

    @Test
    void tellsWhatIsKnown() {
        StatusReport status = status(
                "applying",
                List.of(
                        new Resource("web", "ocf:heartbeat:nginx", List.of(new Active("north", "Started")), List.of(), true),
                        new Resource(
                                "db:0",
                                "ocf:heartbeat:pgsql",
                                List.of(new Active("north", "Promoted"), new Active("south-west", "Unpromoted")),
                                List.of(new FailCount("north", "1"), new FailCount("south-west", "INFINITY")),
                                true),
                        new Resource("ip", "lsb:ip", List.of(), List.of(new FailCount("north", "4")), false)),
                new Transition(
                        7,
                        "2026-03-02T08:00:50Z",
                        false,
                        false,
                        5,
                        14,
                        List.of(new Running(action(1, "start web on north"), "2026-03-02T08:01:00Z")),
                        List.of(
                                new Waiting(action(2, "start ip on north"), List.of(action(1, "start web on north"))),
                                new Waiting(action(3, "stop old on north"), List.of()))),
                List.of(new Failure(6, "start", "web", "north", 1, "done", "no such file", "2026-03-02T07:59:00Z"),
                        new Failure(5, "stonith", null, "south-west", 193, "timeout", "", "2026-02-28T07:59:00Z")));

        assertThat(text(status, false)).isEqualTo(
                """
                Controller
                  applying for 1 min 5 s
                  revision 3 of the configuration, converged (cluster.xml, 2026-03-01 22:10:00)

                Nodes
                  north       online
                  south-west  standby

                Resources
                  web   ocf:heartbeat:nginx  started on north
                  db:0  ocf:heartbeat:pgsql  promoted on north, unpromoted on south-west  failed once on north, failed too often on south-west
                  ip    lsb:ip               stopped                                      failed 4 times on north, not managed

                Transition 7: 5 of 14 done, 1 run, 2 wait (15 s)
                  runs   start web on north  5 s
                  waits  start ip on north   for start web on north
                  waits  stop old on north   for a free place

                Last failures
                  07:59:00             start web on north     exit status 1 (error occurred): no such file
                  2026-02-28 07:59:00  stonith on south-west  timeout
                """);
    }

    @Test
    void tellsThatNothingRuns() {
        assertThat(text(status(StatusReport.ENDED, List.of(), null, List.of()), false)).startsWith("Controller\n  not running\n  revision 3 ");
    }

    @Test
    void coloursAreForTerminals() {
        StatusReport status = status("watching", List.of(), null, List.of());

        assertThat(text(status, false)).doesNotContain("\033[");
        assertThat(text(status, true)).contains("\033[32mconverged");
    }

    @Test
    void longListsAreCutShort() {
        List<Running> running = IntStream.range(0, 25)
                .mapToObj(i -> new Running(action(i, "start r" + i), "2026-03-02T08:01:00Z"))
                .toList();
        List<Action> reasons = IntStream.range(0, 5).mapToObj(i -> action(i, "start r" + i)).toList();
        List<Waiting> waiting = IntStream.range(30, 50).mapToObj(i -> new Waiting(action(i, "start r" + i), reasons)).toList();
        Transition transition = new Transition(7, "2026-03-02T08:00:50Z", false, true, 0, 45, running, waiting);

        assertThat(text(status("applying", List.of(), transition, List.of()), false))
                .contains("Transition 7, cut short: ")
                .contains("  runs   start r19  5 s\n  5 more run\n")
                .contains("  waits  start r39  for start r0, start r1, start r2, ...\n  10 more wait\n");
    }
}
