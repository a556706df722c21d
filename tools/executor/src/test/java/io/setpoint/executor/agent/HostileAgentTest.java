package io.setpoint.executor.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.setpoint.executor.driver.ExecutionStatus;
import io.setpoint.executor.driver.ExitStatus;
import io.setpoint.executor.driver.Operation;
import io.setpoint.executor.driver.OperationResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Agents that do what no agent should: each leaves a clear record, and none leaves anything else. */
@Timeout(120)
class HostileAgentTest {
    private static final Duration SHORT = Duration.ofMillis(700);

    @TempDir
    Path root;

    private AgentDirectory agents;

    @BeforeEach
    void open() throws Exception {
        agents = new AgentDirectory(root);
    }

    @AfterEach
    void close() throws Exception {
        agents.close();
    }

    @Test
    void anAgentThatPrintsAHundredMegabytesIsHeardAtBothEnds() throws Exception {
        agents.ocf("loud", """
                echo first words
                head -c 104857600 /dev/zero | tr '\\0' 'x'
                echo
                echo last words
                exit 0""");
        OperationResult result = agents.run("loud", "start");

        assertThat(result.status()).isEqualTo(ExecutionStatus.DONE);
        assertThat(result.exitStatus()).isEqualTo(ExitStatus.OK);
        assertThat(result.output()).startsWith("first words\nxxx").endsWith("xxx\nlast words\n").contains(" bytes left out]");
        assertThat(result.output()).hasSizeLessThan(AgentDirectory.OUTPUT_BOUND + 100);
    }

    @Test
    void anAgentThatNeverStopsPrintingIsEnded() throws Exception {
        agents.ocf("endless", "while :; do echo more; done");
        OperationResult result = agents.run(agents.operation("endless", "start", SHORT));

        assertThat(result.status()).isEqualTo(ExecutionStatus.TIMEOUT);
        assertThat(result.output()).startsWith("more\nmore\n");
    }

    @Test
    void anAgentThatNeverReturnsTimesOut() throws Exception {
        agents.ocf("sleeper", "echo going to sleep; sleep 600");
        OperationResult result = agents.run(agents.operation("sleeper", "start", SHORT));

        assertThat(result.status()).isEqualTo(ExecutionStatus.TIMEOUT);
        assertThat(result.exitStatus()).isEqualTo(ExitStatus.ERROR);
        assertThat(result.exitReason()).isEqualTo("Timed out after 700 ms");
        assertThat(result.output()).isEqualTo("going to sleep\n");
        assertThat(result.duration()).isBetween(SHORT, Duration.ofSeconds(20));
    }

    @Test
    void anAgentThatIgnoresTheRequestToEndIsKilled() throws Exception {
        agents.ocf("stubborn", "trap '' TERM INT HUP; echo $$ > " + root + "/pid; while :; do sleep 1; done");
        OperationResult result = agents.run(agents.operation("stubborn", "start", SHORT));

        assertThat(result.status()).isEqualTo(ExecutionStatus.TIMEOUT);
        assertThat(result.exitReason()).isEqualTo("Timed out after 700 ms, and did not end until it was killed");
        assertThat(isAlive("pid")).isFalse();
    }

    @Test
    void theChildrenOfAnAgentThatTimesOutEndWithIt() throws Exception {
        agents.ocf("parent", """
                sh -c 'trap "" TERM; echo $$ > %1$s/child; while :; do sleep 1; done' &
                setsid sh -c 'trap "" TERM; echo $$ > %1$s/runaway; while :; do sleep 1; done' &
                sleep 600""".formatted(root));
        OperationResult result = agents.run(agents.operation("parent", "start", Duration.ofSeconds(2)));

        assertThat(result.status()).isEqualTo(ExecutionStatus.TIMEOUT);
        assertThat(endsSoon("child")).isTrue();
        assertThat(endsSoon("runaway")).isTrue();
    }

    @Test
    void aChildThatHoldsThePipeDoesNotHoldTheAgentUp() throws Exception {
        agents.ocf("holder", "echo started; (sleep 600) & echo $! > " + root + "/child; exit 0");
        OperationResult result = agents.run("holder", "start");

        assertThat(result.status()).isEqualTo(ExecutionStatus.DONE);
        assertThat(result.exitStatus()).isEqualTo(ExitStatus.OK);
        assertThat(result.output()).isEqualTo("started\n");
        assertThat(result.duration()).isLessThan(Duration.ofSeconds(30));
        assertThat(isAlive("child")).as("a service goes on when the agent that started it ends").isTrue();
        end("child");
    }

    @Test
    void aChildThatPrintsForeverDoesNotHoldTheAgentUpEither() throws Exception {
        agents.ocf("noisy", "(while :; do echo noise; done) & echo $! > " + root + "/child; exit 0");
        OperationResult result = agents.run("noisy", "start");

        assertThat(result.status()).isEqualTo(ExecutionStatus.DONE);
        assertThat(endsSoon("child")).as("nobody listens to it any more").isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 77, 127, 189, 192, 255})
    void anUnknownExitStatusIsRecordedAsItIs(int exitStatus) throws Exception {
        agents.ocf("odd", "echo because; exit " + exitStatus);
        OperationResult result = agents.run("odd", "start");

        assertThat(result.status()).isEqualTo(ExecutionStatus.DONE);
        assertThat(result.exitStatus()).isEqualTo(exitStatus);
        assertThat(result.exitReason()).isEqualTo("Exit status " + exitStatus + " has no meaning in OCF: because");
    }

    @Test
    void anAgentThatASignalEndsHasAnError() throws Exception {
        agents.ocf("suicidal", "kill -SEGV $$");
        OperationResult result = agents.run("suicidal", "start");

        assertThat(result.status()).isEqualTo(ExecutionStatus.ERROR);
        assertThat(result.exitStatus()).isEqualTo(ExitStatus.ERROR);
        assertThat(result.exitReason()).startsWith("Signal 11 ended the agent");
    }

    @Test
    void outputThatIsNoTextBecomesText() throws Exception {
        agents.ocf("binary", """
                printf 'a\\377\\376b\\000c\\033[1md\\r\\nä\\n'
                printf 'ocf-exit-reason:bad \\200\\001 thing\\n' >&2
                exit 1""");
        OperationResult result = agents.run("binary", "start");

        assertThat(result.output()).isEqualTo("a\uFFFD\uFFFDb\uFFFDc\uFFFD[1md\nä\nocf-exit-reason:bad \uFFFD\uFFFD thing\n");
        assertThat(result.exitReason()).isEqualTo("bad \uFFFD\uFFFD thing");
    }

    @Test
    void anAgentWithoutAnInterpreterCannotBeStarted() throws Exception {
        agents.ocf("lost", "exit 0");
        Path script = root.resolve("ocf/resource.d/test/lost");
        Files.writeString(script, "#!/no/such/interpreter\n");
        OperationResult result = agents.run("lost", "start");

        assertThat(result.exitStatus()).isNotEqualTo(ExitStatus.OK);
        assertThat(result.exitReason()).isNotEmpty();
    }

    @Test
    void anAgentThatIsCancelledEndsWithAllItsChildren() throws Exception {
        agents.ocf("worker", "(sleep 600) & echo $! > " + root + "/child; sleep 600");
        Operation operation = agents.operation("worker", "start", Duration.ofSeconds(60));
        CompletableFuture<OperationResult> result = agents.drivers.driverFor(operation.agent()).execute(operation);
        awaitFile("child");
        agents.drivers.driverFor(operation.agent()).cancel(operation.id());

        assertThat(result.get(30, TimeUnit.SECONDS).status()).isEqualTo(ExecutionStatus.CANCELLED);
        assertThat(result.join().exitStatus()).isEqualTo(ExitStatus.NONE);
        assertThat(endsSoon("child")).isTrue();
    }

    @Test
    void anAgentWithoutATimeLimitHasAllTheTimeItNeeds() throws Exception {
        agents.ocf("slow", "sleep 1; exit 0");

        assertThat(agents.run(agents.operation("slow", "start", Duration.ZERO)).exitStatus()).isEqualTo(ExitStatus.OK);
    }

    private void awaitFile(String name) throws Exception {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (System.nanoTime() < deadline && (!Files.exists(root.resolve(name)) || Files.size(root.resolve(name)) == 0)) {
            Thread.sleep(10);
        }
    }

    private ProcessHandle process(String name) throws Exception {
        awaitFile(name);
        return ProcessHandle.of(Long.parseLong(Files.readString(root.resolve(name)).strip())).orElse(null);
    }

    private boolean isAlive(String name) throws Exception {
        ProcessHandle process = process(name);
        return process != null && process.isAlive();
    }

    private void end(String name) throws Exception {
        process(name).destroyForcibly();
    }

    /** A process that was killed may take a moment to disappear. */
    private boolean endsSoon(String name) throws Exception {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (System.nanoTime() < deadline && isRunning(name)) {
            Thread.sleep(20);
        }
        return !isRunning(name);
    }

    /** Processes whose parent is gone may stay as zombies where nobody cares for them. */
    private boolean isRunning(String name) throws Exception {
        awaitFile(name);
        Path stat = Path.of("/proc", Files.readString(root.resolve(name)).strip(), "stat");
        return Files.exists(stat) && !Files.readString(stat).replaceAll(".*\\) ", "").startsWith("Z");
    }
}
