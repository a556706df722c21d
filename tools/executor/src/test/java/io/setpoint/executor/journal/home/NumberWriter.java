package io.setpoint.executor.journal.home;

import io.setpoint.executor.driver.ExecutionStatus;
import io.setpoint.executor.journal.Journal;
import io.setpoint.executor.journal.JournalEntry.ActionBegun;
import io.setpoint.executor.journal.JournalEntry.ActionEnded;
import io.setpoint.executor.journal.JournalEntry.RevisionAdded;
import io.setpoint.executor.journal.JournalEntry.StatusChanged;
import io.setpoint.executor.journal.JournalEntry.TransitionBegun;
import io.setpoint.executor.journal.StatusKey;
import io.setpoint.executor.journal.StatusKey.Kind;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A program that writes one revision after the other, and prints the number of each when it is written. It runs until it is killed. */
final class NumberWriter {
    private NumberWriter() {}

    /** @param arguments the location of the journal, or a file and by how many bytes it may grow before it is copied */
    public static void main(String[] arguments) {
        try (Journal journal = arguments.length == 1
                ? Journals.open(arguments[0])
                : new SqlJournal(H2Database.file(Path.of(arguments[0]), Long.parseLong(arguments[1])), Duration.ZERO)) {
            System.out.println("open");
            for (int number = journal.revisions().size() + 1; ; number++) {
                int transition = journal.nextTransition();
                journal.append(List.of(
                        new RevisionAdded(number, "<cib epoch=\"" + number + "\"/>", "", Instant.now()),
                        new TransitionBegun(transition, number, 1, Instant.now()),
                        new ActionBegun(transition, 0, "start", "r", "n", Instant.now())));
                System.out.println("begun " + number);
                journal.append(List.of(
                        new ActionEnded(transition, 0, 0, ExecutionStatus.DONE, "", false, Instant.now()),
                        new StatusChanged(new StatusKey("1", Kind.HISTORY, "r" + number % 7), "<r/>".repeat(100)),
                        new StatusChanged(new StatusKey("1", Kind.NODE_STATE, ""), Integer.toString(number))));
                System.out.println("ended " + number);
            }
        }
    }

    /** Starts the program in a process of its own. */
    static Process start(String... arguments) throws IOException {
        String java = System.getProperty("java.home") + "/bin/java";
        List<String> command = new ArrayList<>(List.of(java, "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
                "-cp", System.getProperty("java.class.path"), NumberWriter.class.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    static void kill(Process process) throws InterruptedException {
        // By its handle, which leaves open what the process has said last.
        process.toHandle().destroyForcibly();
        if (!process.waitFor(1, TimeUnit.MINUTES)) {
            throw new IllegalStateException("The process does not end");
        }
    }
}
