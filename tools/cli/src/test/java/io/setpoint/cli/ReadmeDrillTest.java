package io.setpoint.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The second tour of the README, command by command, with a real nginx. */
@Tag("integration")
@Timeout(600)
class ReadmeDrillTest {
    private static final Path ROOT = Path.of("..", "..").toAbsolutePath().normalize();
    private static final Path SHOP = Path.of("/srv/shop");
    private static final Pattern SESSION = Pattern.compile("```shell-session\n(.*?)```", Pattern.DOTALL);
    private static final String OVER = "command-is-over";
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(60);

    @TempDir
    Path programs;

    private Process shell;
    private BufferedReader printed;

    /** A command and what it prints; three dots stand for anything within a line. */
    private record Step(String command, List<String> output) {
        boolean isMetBy(List<String> lines) {
            return lines.size() == output.size() && Pattern.matches(
                    output.stream()
                            .map(line -> Stream.of(line.split("\\.\\.\\.", -1)).map(Pattern::quote).collect(Collectors.joining(".*")))
                            .collect(Collectors.joining("\n")),
                    String.join("\n", lines));
        }

        /** Whether it only looks: what it waits for may come later. */
        boolean isLook() {
            return command.startsWith("setpoint status") || command.startsWith("setpoint config history") || command.startsWith("curl");
        }
    }

    @BeforeEach
    void open() throws IOException {
        assumeTrue(Files.isExecutable(Path.of("/usr/lib/ocf/resource.d/heartbeat/nginx")), "apt-get install resource-agents");
        assumeTrue(Files.isExecutable(Path.of("/usr/sbin/nginx")), "apt-get install nginx");
        assumeTrue("root".equals(System.getProperty("user.name")), "the tour is for root");
        assumeTrue(!Files.exists(SHOP), SHOP + " is there already");
        String setpoint = ChildProcess.command().stream().map(word -> "'" + word + "'").collect(Collectors.joining(" "));
        Path program = Files.writeString(programs.resolve("setpoint"), "#!/bin/sh\nexec " + setpoint + " \"$@\"\n");
        assertThat(program.toFile().setExecutable(true)).isTrue();
        ProcessBuilder builder = new ProcessBuilder("bash").directory(ROOT.toFile()).redirectErrorStream(true);
        builder.environment().merge("PATH", programs.toString(), (old, own) -> own + ":" + old);
        shell = builder.start();
        printed = new BufferedReader(new InputStreamReader(shell.getInputStream(), UTF_8));
    }

    @AfterEach
    void close() throws IOException, InterruptedException {
        if (shell == null) {
            return;
        }
        for (String file : List.of(".setpoint/lock", "alpha.pid", "beta.pid")) {
            if (Files.exists(SHOP.resolve(file))) {
                new ProcessBuilder("sh", "-c", "pid=$(cat " + file + "); kill -9 $pid || true; kill -9 -- -$pid || true")
                        .directory(SHOP.toFile()).start().waitFor();
            }
        }
        shell.destroyForcibly();
        try (Stream<Path> files = Files.walk(SHOP)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static List<Step> steps() throws IOException {
        List<Step> steps = new ArrayList<>();
        SESSION.matcher(Files.readString(ROOT.resolve("README.md"))).results().flatMap(block -> block.group(1).lines()).forEach(line -> {
            if (line.startsWith("$ ")) {
                steps.add(new Step(line.substring(2), new ArrayList<>()));
            } else {
                steps.get(steps.size() - 1).output.add(line);
            }
        });
        return steps;
    }

    private List<String> run(String command) throws IOException {
        OutputStream input = shell.getOutputStream();
        input.write((command + "\necho " + OVER + "\n").getBytes(UTF_8));
        input.flush();
        List<String> lines = new ArrayList<>();
        for (String line = printed.readLine(); line != null && !line.equals(OVER); line = printed.readLine()) {
            lines.add(line);
        }
        return lines;
    }

    @Test
    void everyCommandOfTheTourPrintsWhatIsShown() throws Exception {
        assertThat(steps()).hasSizeGreaterThan(15);
        for (Step step : steps()) {
            long start = System.nanoTime();
            List<String> lines = run(step.command);
            while (step.isLook() && !step.isMetBy(lines) && System.nanoTime() - start < PATIENCE_NANOS) {
                TimeUnit.MILLISECONDS.sleep(500);
                lines = run(step.command);
            }
            // Bash tells of background processes when it likes.
            assertThat(step.isMetBy(lines) || step.output.isEmpty())
                    .as("$ %s%nprinted%n%s%nand not%n%s", step.command, String.join("\n", lines), String.join("\n", step.output))
                    .isTrue();
        }
    }
}
