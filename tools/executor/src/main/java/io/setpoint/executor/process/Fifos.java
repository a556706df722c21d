package io.setpoint.executor.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.stream.Stream;

/**
 * Named pipes for the output of processes, made in batches. The pipes of the JDK will not do: when a process exits, the JDK reads its
 * pipe empty before anything else, and never ends if a child of the process goes on writing.
 */
final class Fifos implements AutoCloseable {
    private static final int BATCH = 32;

    private final Queue<Path> unused = new ArrayDeque<>();
    private final Path directory;
    private long count;

    /**
     * @throws IOException if there is no place for temporary files
     */
    Fifos() throws IOException {
        directory = Files.createTempDirectory("setpoint-output-");
    }

    /** A pipe that nobody used before; the caller deletes it. */
    synchronized Path take() throws IOException {
        if (unused.isEmpty()) {
            make();
        }
        return unused.remove();
    }

    private void make() throws IOException {
        List<Path> batch = new ArrayList<>();
        for (int i = 0; i < BATCH; i++) {
            batch.add(directory.resolve(Long.toString(count++)));
        }
        List<String> line = new ArrayList<>(List.of("mkfifo", "-m", "600"));
        batch.forEach(path -> line.add(path.toString()));
        Process mkfifo = new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            int status = mkfifo.waitFor();
            if (status != 0) {
                throw new IOException("mkfifo cannot make pipes in " + directory + " (exit status " + status + ").");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while making pipes in " + directory + ".", e);
        }
        unused.addAll(batch);
    }

    @Override
    public synchronized void close() throws IOException {
        unused.clear();
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.toList()) {
                Files.deleteIfExists(file);
            }
        }
        Files.deleteIfExists(directory);
    }
}
