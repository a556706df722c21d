package io.setpoint.executor.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.setpoint.executor.driver.AgentName;
import io.setpoint.executor.driver.ExecutionStatus;
import io.setpoint.executor.driver.ExitStatus;
import io.setpoint.executor.driver.OperationResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Init scripts and units of systemd. */
class ServiceAgentTest {
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

    private OperationResult run(String agentClass, String type, String task) throws Exception {
        AgentName agent = new AgentName(agentClass, null, type);
        return agents.run(agents.operation(agent, task, Duration.ofSeconds(60), Map.of(), Map.of()));
    }

    @ParameterizedTest(name = "{0} with exit status {1}: {2}")
    @CsvSource({
        "status, 0, 0", "status, 1, 7", "status, 2, 7", "status, 3, 7", "status, 4, 1", "status, 5, 1", "status, 150, 1",
        "start, 0, 0", "start, 1, 1", "start, 2, 2", "start, 3, 3", "start, 4, 4", "start, 5, 5", "start, 6, 6", "start, 7, 7",
        "start, 8, 1", "start, 150, 1",
        "stop, 0, 0", "stop, 1, 1", "stop, 7, 0",
    })
    void whatAnInitScriptAnswers(String argument, int exitCode, int exitStatus) throws Exception {
        agents.write(root.resolve("init.d/web"), "test \"$*\" = " + argument + " && exit " + exitCode + "; exit 99");
        OperationResult result = run("lsb", "web", argument.equals("status") ? "monitor" : argument);

        assertThat(result.exitStatus()).isEqualTo(exitStatus);
        assertThat(result.status()).isEqualTo(ExecutionStatus.DONE);
    }

    @Test
    void anInitScriptCannotBePromoted() throws Exception {
        agents.write(root.resolve("init.d/web"), "exit 0");
        OperationResult result = run("lsb", "web", "promote");

        assertThat(result.exitStatus()).isEqualTo(ExitStatus.UNIMPLEMENTED);
        assertThat(result.exitReason()).isEqualTo("Init scripts do not know the task promote");
    }

    @Test
    void anInitScriptThatIsNotThereIsNotInstalled() throws Exception {
        assertThat(run("lsb", "missing", "monitor").exitStatus()).isEqualTo(ExitStatus.NOT_INSTALLED);
        assertThat(run("lsb", "../ocf", "monitor").exitStatus()).isEqualTo(ExitStatus.NOT_INSTALLED);
    }

    @Test
    void aServiceIsAnInitScriptIfThereIsOneAndElseAUnit() throws Exception {
        agents.write(root.resolve("init.d/web"), "echo script");
        agents.write(root.resolve("systemctl"), "echo unit");

        assertThat(run("service", "web", "start").output()).isEqualTo("script\n");
        assertThat(run("service", "db", "start").output()).isEqualTo("unit\n");
    }

    @ParameterizedTest(name = "{0}, {1}: {2}")
    @CsvSource({
        "loaded, active, 0", "loaded, reloading, 0", "loaded, inactive, 7", "loaded, failed, 7",
        "loaded, activating, 1", "loaded, deactivating, 1", "not-found, inactive, 5",
    })
    void whatSystemdSaysOfAUnit(String load, String active, int exitStatus) throws Exception {
        agents.write(root.resolve("systemctl"), "echo LoadState=" + load + "; echo ActiveState=" + active);

        assertThat(run("systemd", "web", "monitor").exitStatus()).isEqualTo(exitStatus);
    }

    @ParameterizedTest(name = "{0} with exit status {1}: {2}")
    @CsvSource({"start, 0, 0", "start, 1, 1", "start, 5, 5", "stop, 0, 0", "stop, 5, 0", "stop, 1, 1"})
    void whatSystemdAnswers(String task, int exitCode, int exitStatus) throws Exception {
        agents.write(root.resolve("systemctl"), "echo $*; exit " + exitCode);
        OperationResult result = run("systemd", "web", task);

        assertThat(result.exitStatus()).isEqualTo(exitStatus);
        assertThat(result.output()).isEqualTo("--no-ask-password " + task + " -- web.service\n");
    }

    @Test
    void aUnitMayBeNamedWithItsKind() throws Exception {
        agents.write(root.resolve("systemctl"), "echo $*");

        assertThat(run("systemd", "data.mount", "start").output()).endsWith("start -- data.mount\n");
    }

    @Test
    void whereSystemdDoesNotRunNothingIsSupported() throws Exception {
        Files.delete(root.resolve("systemd"));
        OperationResult result = run("systemd", "web", "monitor");

        assertThat(result.status()).isEqualTo(ExecutionStatus.NOT_SUPPORTED);
        assertThat(result.exitStatus()).isEqualTo(ExitStatus.UNIMPLEMENTED);
        assertThat(result.exitReason()).startsWith("systemd does not run on this machine");
    }
}
