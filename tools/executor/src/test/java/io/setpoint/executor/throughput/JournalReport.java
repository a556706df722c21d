package io.setpoint.executor.throughput;

import io.setpoint.executor.driver.ExecutionStatus;
import io.setpoint.executor.journal.Journal;
import io.setpoint.executor.journal.JournalEntry.ActionBegun;
import io.setpoint.executor.journal.JournalEntry.ActionEnded;
import io.setpoint.executor.journal.JournalEntry.RevisionAdded;
import io.setpoint.executor.journal.JournalEntry.StatusChanged;
import io.setpoint.executor.journal.JournalEntry.TransitionBegun;
import io.setpoint.executor.journal.StatusKey;
import io.setpoint.executor.journal.StatusKey.Kind;
import io.setpoint.executor.journal.home.Journals;
import io.setpoint.executor.postgres.PostgresServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Measures what a journal adds to an action: one append before it is initiated, and one with its end and two pieces of the status. Run
 * with the number of actions and with locations of journals; without, a new file and, where PostgreSQL is installed, a server of its own
 * that waits for its disk. Prints milliseconds: opening with a cold JVM for the first journal, the first action, the median, and the 99th
 * percentile.
 */
public final class JournalReport {
    private static final int ACTIONS_PER_TRANSITION = 60;
    private static final int RESOURCES = 200;
    private static final String HISTORY = "<lrm_rsc_op id=\"r_start_0\" operation=\"start\" call-id=\"%d\" rc-code=\"0\" op-status=\"0\" "
            + "interval=\"0\" transition-key=\"1:2:0:01234567-89ab-cdef-0123-456789abcdef\" "
            + "op-digest=\"0123456789abcdef0123456789abcdef\"/>";

    private JournalReport() {}

    public static void main(String[] arguments) throws IOException {
        int actions = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000;
        System.out.printf("%d actions, milliseconds%n%-60s %8s %8s %8s %8s%n", actions, "", "open", "first", "median", "99%");
        if (arguments.length > 1) {
            for (String location : List.of(arguments).subList(1, arguments.length)) {
                measure(location, actions);
            }
            return;
        }
        Path directory = Files.createTempDirectory("setpoint-journal-");
        measure(directory.resolve("journal").toString(), actions);
        System.out.printf("%-60s %8d KB%n", "size of its file", Files.size(directory.resolve("journal.mv.db")) / 1024);
        measure("memory:", actions);
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(directory);
        try (PostgresServer server = PostgresServer.start("")) {
            measure(server.newDatabase(), actions);
        } catch (IllegalStateException | java.sql.SQLException e) {
            System.out.println(e.getMessage());
        }
    }

    private static void measure(String location, int actions) {
        long opening = System.nanoTime();
        try (Journal journal = Journals.open(location)) {
            double open = millisSince(opening);
            double[] millis = new double[actions];
            if (journal.revisions().isEmpty()) {
                journal.append(List.of(new RevisionAdded(1, "<cib/>", "measured", Instant.now())));
            }
            int transition = 0;
            for (int i = 0; i < actions; i++) {
                int action = i % ACTIONS_PER_TRANSITION;
                if (action == 0) {
                    transition = journal.nextTransition();
                    journal.append(List.of(new TransitionBegun(transition, 1, ACTIONS_PER_TRANSITION, Instant.now())));
                }
                long start = System.nanoTime();
                act(journal, transition, action, i);
                millis[i] = millisSince(start);
            }
            double first = millis[0];
            Arrays.sort(millis);
            System.out.printf("%-60s %8.1f %8.1f %8.3f %8.3f%n",
                    location.replaceAll("\\?.*", ""), open, first, millis[actions / 2], millis[actions * 99 / 100]);
        }
    }

    private static void act(Journal journal, int transition, int action, int i) {
        String resource = "r" + i % RESOURCES;
        journal.append(List.of(new ActionBegun(transition, action, "start", resource, "n1", Instant.now())));
        journal.append(List.of(
                new ActionEnded(transition, action, 0, ExecutionStatus.DONE, "", false, Instant.now()),
                new StatusChanged(new StatusKey("1", Kind.HISTORY, resource), HISTORY.formatted(i).repeat(4)),
                new StatusChanged(new StatusKey("1", Kind.TRANSIENT_ATTRIBUTES, ""), HISTORY.formatted(i).repeat(2))));
    }

    private static double millisSince(long start) {
        return (System.nanoTime() - start) / 1e6;
    }
}
