package io.setpoint.executor.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** Commands that were under way when the program that had started them was killed: they go on, and nobody knows their result. */
public final class Leftovers {
    /** How exactly start times of processes and times of files can be compared. */
    private static final Duration INACCURACY = Duration.ofMillis(500);

    private static final long PATIENCE_SECONDS = 5;

    /** How long a command may need to fill its mark; one that comes later finds none, and ends. */
    private static final Duration LONGEST_BIRTH = Duration.ofSeconds(1);

    private static final Duration BIRTH_PAUSE = Duration.ofMillis(5);

    private Leftovers() {}

    /**
     * Ends all commands that left a {@link Command#mark} in a directory, with their children, and takes the marks away.
     *
     * @return the names of the marks whose commands were still running
     * @throws IOException if the directory cannot be read
     */
    public static List<String> end(Path directory) throws IOException {
        List<String> ended = new ArrayList<>();
        if (!Files.isDirectory(directory)) {
            return ended;
        }
        try (Stream<Path> marks = Files.list(directory)) {
            for (Path mark : marks.sorted().toList()) {
                Optional<ProcessHandle> process = processOf(mark);
                if (process.isPresent()) {
                    end(process.get());
                    ended.add(mark.getFileName().toString());
                }
                Files.deleteIfExists(mark);
            }
        }
        return ended;
    }

    private static String textOf(Path mark) throws IOException {
        long start = System.nanoTime();
        String text = Files.readString(mark).strip();
        while (text.isEmpty() && System.nanoTime() - start < LONGEST_BIRTH.toNanos()) {
            LockSupport.parkNanos(BIRTH_PAUSE.toNanos());
            text = Files.readString(mark).strip();
        }
        return text;
    }

    private static void end(ProcessHandle process) throws IOException {
        new ProcessGroup(process).kill();
        try {
            process.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new IOException("The process " + process.pid() + " of an earlier run cannot be killed.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while waiting for the process " + process.pid() + " to end.", e);
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        }
    }

    /** The process that wrote the mark, if it still runs: one that began later has only got its number. */
    private static Optional<ProcessHandle> processOf(Path mark) throws IOException {
        String text = textOf(mark);
        if (!text.matches("\\d{1,18}")) {
            return Optional.empty();
        }
        Instant latest = Files.getLastModifiedTime(mark).toInstant().plus(INACCURACY);
        return ProcessHandle.of(Long.parseLong(text))
                .filter(process -> process.info().startInstant().filter(start -> !start.isAfter(latest)).isPresent());
    }
}
