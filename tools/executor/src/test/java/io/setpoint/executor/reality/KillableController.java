package io.setpoint.executor.reality;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** The process of a {@link ControllerProgram}. */
final class KillableController {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final long PAUSE_MILLIS = 3;

    private final Process process;
    private final Path output;
    private int heard;

    KillableController(Path document, Path output) throws IOException {
        this.output = output;
        process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC",
                        "-cp", System.getProperty("java.class.path"),
                        ControllerProgram.class.getName(), document.toString())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
    }

    /** Something that becomes true. */
    interface Condition {
        boolean holds() throws IOException;
    }

    void await(String circumstances, Condition condition) throws Exception {
        long start = System.nanoTime();
        while (!condition.holds()) {
            assertThat(process.isAlive()).as("the controller lives: %s, %s", circumstances, output).isTrue();
            assertThat(System.nanoTime() - start).as("patience: %s, %s", circumstances, output).isLessThan(PATIENCE.toNanos());
            Thread.sleep(PAUSE_MILLIS);
        }
    }

    /** Waits for a line, after those that were waited for before. */
    private void awaitLine(String line, String circumstances) throws Exception {
        await(circumstances, () -> {
            List<String> lines = Files.readAllLines(output);
            int at = lines.subList(heard, lines.size()).indexOf(line);
            heard += at + 1;
            return at >= 0;
        });
    }

    void awaitReady() throws Exception {
        awaitLine(ControllerProgram.READY, "at the beginning");
    }

    /** Waits until nothing is left to do. */
    void awaitRest(String circumstances) throws Exception {
        awaitLine(ControllerProgram.WATCHING, circumstances);
    }

    void begin(World world, Path state, String journal) throws IOException {
        order("run " + state + " " + journal + " " + world.agents() + " " + world.document());
    }

    void stop(String circumstances) throws Exception {
        order("stop");
        awaitLine(ControllerProgram.STOPPED, circumstances);
    }

    private void order(String order) throws IOException {
        OutputStream input = process.getOutputStream();
        input.write((order + "\n").getBytes(StandardCharsets.UTF_8));
        input.flush();
    }

    /** Kills the process with SIGKILL. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }
}
