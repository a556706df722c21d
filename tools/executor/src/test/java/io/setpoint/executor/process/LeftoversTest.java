package io.setpoint.executor.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was under way when the executor was killed does not go on behind the back of the next one. */
class LeftoversTest {
    @TempDir
    Path marks;

    private RunningProcess start(ProcessRunner runner, String name, String script) {
        return runner.start(new Command(
                List.of("sh", "-c", script), System.getenv(), "", Duration.ofMinutes(5), marks.resolve(name)));
    }

    private void awaitMark(String name) throws Exception {
        while (!Files.exists(marks.resolve(name)) || Files.readString(marks.resolve(name)).isBlank()) {
            Thread.sleep(10);
        }
    }

    @Test
    void aCommandIsMarkedWhileItRuns() throws Exception {
        try (ProcessRunner runner = new ProcessRunner(1000)) {
            RunningProcess process = start(runner, "op1", "cat " + marks.resolve("op1") + "; echo $$");
            String[] lines = process.outcome().get(30, TimeUnit.SECONDS).output().split("\n");

            assertThat(lines).hasSize(2);
            assertThat(lines[0]).isEqualTo(lines[1]);
            assertThat(marks).isEmptyDirectory();
        }
    }

    @Test
    void markedCommandsThatStillRunAreEnded() throws Exception {
        try (ProcessRunner runner = new ProcessRunner(1000)) {
            RunningProcess process = start(runner, "op1", "trap '' TERM; sleep 600; sleep 600");
            awaitMark("op1");

            assertThat(Leftovers.end(marks)).containsExactly("op1");
            assertThat(process.outcome().get(30, TimeUnit.SECONDS).exitCode()).isEqualTo(128 + 9);
            assertThat(marks).isEmptyDirectory();
        }
    }

    @Test
    void aCommandThatIsJustBeingBornIsEndedToo() throws Exception {
        Path mark = Files.writeString(marks.resolve("op1"), "");
        Process newborn = new ProcessBuilder("setsid", "sh", "-c", "sleep 0.3; echo $$ > " + mark + "; sleep 600").start();

        assertThat(Leftovers.end(marks)).containsExactly("op1");
        assertThat(newborn.waitFor(30, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void aCommandWhoseMarkWasTakenAwayBeforeItBeganDoesNothing(@TempDir Path programs) throws Exception {
        Path shell = Files.writeString(programs.resolve("sh"), "#!/bin/sh\nrm " + marks.resolve("op1") + "\nexec /bin/sh \"$@\"\n");
        assertThat(shell.toFile().setExecutable(true)).isTrue();
        Map<String, String> environment = Map.of("PATH", programs + ":" + System.getenv("PATH"));
        try (ProcessRunner runner = new ProcessRunner(1000)) {
            List<String> line = List.of("touch", programs.resolve("done").toString());
            Command command = new Command(line, environment, "", Duration.ofMinutes(5), marks.resolve("op1"));
            runner.start(command).outcome().get(30, TimeUnit.SECONDS);
        }
        assertThat(programs.resolve("done")).doesNotExist();
    }

    @Test
    void aMarkOfAProcessThatIsGoneIsTakenAway() throws Exception {
        Files.writeString(marks.resolve("gone"), Long.toString(Integer.MAX_VALUE));
        Files.writeString(marks.resolve("broken"), "no number");

        assertThat(Leftovers.end(marks)).isEmpty();
        assertThat(marks).isEmptyDirectory();
    }

    @Test
    void aProcessThatBeganAfterTheMarkHasOnlyItsNumber() throws Exception {
        Process bystander = new ProcessBuilder("sleep", "600").start();
        Path mark = Files.writeString(marks.resolve("op1"), Long.toString(bystander.pid()));
        Files.setLastModifiedTime(mark, FileTime.from(Instant.now().minusSeconds(3600)));

        assertThat(Leftovers.end(marks)).isEmpty();
        assertThat(bystander.isAlive()).isTrue();
        bystander.destroyForcibly();
    }

    @Test
    void aDirectoryThatIsNotThereHoldsNothing() throws Exception {
        assertThat(Leftovers.end(marks.resolve("none"))).isEmpty();
    }
}
