package io.setpoint.executor.process;

import io.setpoint.executor.process.Outcome.End;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A command under way. A thread of its own reads what it prints and watches the time. */
public final class RunningProcess {
    /** Writes down its process id before it becomes the command; without a mark it ends, because nobody waits for it any more. */
    private static final String MARKING = "test -e \"$0\" || exit 1; echo $$ > \"$0\"; exec \"$@\"";

    private static final int CHUNK = 65_536;
    private static final int MOST_STRAGGLERS = 16 * CHUNK;
    private static final long LONGEST_PAUSE_MILLIS = 20;
    private static final Duration MERCY = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Command command;
    private final Path fifo;
    private final BoundedOutput output;
    private final byte[] chunk = new byte[CHUNK];
    private final CompletableFuture<Outcome> outcome = new CompletableFuture<>();
    private volatile boolean cancelled;

    RunningProcess(Command command, Path fifo, int outputBound) {
        this.command = command;
        this.fifo = fifo;
        output = new BoundedOutput(outputBound);
    }

    static RunningProcess notStarted(Command command, Outcome outcome) {
        RunningProcess process = new RunningProcess(command, Path.of(""), 0);
        process.outcome.complete(outcome);
        return process;
    }

    /** Completes when the command has ended; what it left running on purpose, such as a service, goes on. */
    public CompletableFuture<Outcome> outcome() {
        return outcome;
    }

    /** Ends the command and all that it started, unless it has ended by itself. Returns at once. */
    public void cancel() {
        cancelled = true;
    }

    /** Starts the command and stays until it has ended. */
    void run() {
        try (RandomAccessFile pipe = new RandomAccessFile(fifo.toFile(), "rw");
                FileInputStream in = new FileInputStream(pipe.getFD())) {
            Process process = start();
            Files.deleteIfExists(fifo);
            give(process);
            outcome.complete(await(process, in));
        } catch (IOException e) {
            outcome.complete(new Outcome(End.NOT_STARTED, -1, "", String.valueOf(e.getMessage())));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            outcome.complete(new Outcome(End.CANCELLED, -1, output.text(), "The executor ends"));
        } finally {
            outcome.completeExceptionally(new IllegalStateException("The watch over " + command.line() + " broke down."));
        }
    }

    private Process start() throws IOException {
        List<String> line = new ArrayList<>(List.of("setsid"));
        if (command.mark() != null) {
            Files.writeString(command.mark(), "");
            line.addAll(List.of("sh", "-c", MARKING, command.mark().toString()));
        }
        line.addAll(command.line());
        ProcessBuilder builder = new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(fifo.toFile());
        builder.environment().clear();
        builder.environment().putAll(command.environment());
        return builder.start();
    }

    /** A command that does not read has what it deserves. */
    private void give(Process process) {
        try (OutputStream input = process.getOutputStream()) {
            input.write(command.input().getBytes(StandardCharsets.UTF_8));
        } catch (IOException ignored) {
            // It ended or closed its input before it read all of it.
        }
    }

    private Outcome await(Process process, FileInputStream in) throws IOException, InterruptedException {
        long start = System.nanoTime();
        long limit = command.timeout().compareTo(Duration.ZERO) > 0 ? command.timeout().toNanos() : Long.MAX_VALUE;
        try {
            long pause = 1;
            while (true) {
                pause = read(in, CHUNK) > 0 ? 0 : Math.min(pause + 1, LONGEST_PAUSE_MILLIS);
                if (process.waitFor(pause, TimeUnit.MILLISECONDS)) {
                    read(in, MOST_STRAGGLERS);
                    return new Outcome(End.EXITED, process.exitValue(), output.text(), "");
                }
                if (cancelled) {
                    return new Outcome(End.CANCELLED, -1, output.text(), end(process, in, "Cancelled"));
                }
                if (System.nanoTime() - start > limit) {
                    String problem = "Timed out after " + command.timeout().toMillis() + " ms";
                    return new Outcome(End.TIMED_OUT, -1, output.text(), end(process, in, problem));
                }
            }
        } catch (InterruptedException e) {
            new ProcessGroup(process.toHandle()).kill();
            throw e;
        } finally {
            if (command.mark() != null) {
                Files.deleteIfExists(command.mark());
            }
        }
    }

    /** Ends the process, first with mercy; what there is to say about it. */
    private String end(Process process, FileInputStream in, String problem) throws IOException, InterruptedException {
        ProcessGroup group = new ProcessGroup(process.toHandle());
        group.terminate();
        boolean willing = ends(process, in, MERCY);
        group.kill();
        if (willing || ends(process, in, PATIENCE)) {
            read(in, MOST_STRAGGLERS);
            return willing ? problem : problem + ", and did not end until it was killed";
        }
        return problem + ", and cannot be killed: process " + process.pid() + " goes on";
    }

    private boolean ends(Process process, FileInputStream in, Duration patience) throws IOException, InterruptedException {
        long start = System.nanoTime();
        while (System.nanoTime() - start < patience.toNanos()) {
            read(in, CHUNK);
            if (process.waitFor(1, TimeUnit.MILLISECONDS)) {
                return true;
            }
        }
        return false;
    }

    /** Reads what is there, about so much of it at most; how much that was. */
    private int read(FileInputStream in, int most) throws IOException {
        int read = 0;
        while (read < most && in.available() > 0) {
            int length = in.read(chunk);
            output.add(chunk, length);
            read += length;
        }
        return read;
    }
}
