package io.setpoint.executor.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.setpoint.executor.driver.AgentName;
import io.setpoint.executor.driver.ExecutionStatus;
import io.setpoint.executor.driver.ExitStatus;
import io.setpoint.executor.driver.OperationResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How OCF agents are called, and what they answer (OCF 1.1). */
class OcfAgentTest {
    private static final AgentName PRINTER = new AgentName("ocf", "test", "printer");

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

    private OperationResult call(String task, Map<String, String> parameters, Map<String, String> meta) throws Exception {
        agents.ocf("printer", "echo \"task: $*\"; env | grep -E '^(OCF|HA)_|^ADDED' | sort");
        return agents.run(agents.operation(PRINTER, task, Duration.ofSeconds(60), parameters, meta));
    }

    @Test
    void theTaskIsTheOnlyArgument() throws Exception {
        assertThat(call("migrate_to", Map.of(), Map.of()).output()).startsWith("task: migrate_to\n");
    }

    @Test
    void theEnvironmentTellsWhoIsCalledAndForWhat() throws Exception {
        String nodes = root.resolve("nodes/n1").toString();

        assertThat(call("start", Map.of("ip", "10.0.0.1", "words", "a  b \"c\" $d"), Map.of("timeout", "20000")).output()
                        .lines().filter(line -> line.contains("=")))
                .containsExactlyInAnyOrder(
                        "ADDED=r1",
                        "HA_RSCTMP=" + nodes + "/tmp",
                        "HA_VARLIB=" + nodes + "/lib",
                        "HA_VARRUN=" + nodes + "/run",
                        "OCF_CHECK_LEVEL=0",
                        "OCF_RA_VERSION_MAJOR=1",
                        "OCF_RA_VERSION_MINOR=1",
                        "OCF_RESKEY_CRM_meta_timeout=20000",
                        "OCF_RESKEY_ip=10.0.0.1",
                        "OCF_RESKEY_words=a  b \"c\" $d",
                        "OCF_RESOURCE_INSTANCE=r1",
                        "OCF_RESOURCE_PROVIDER=test",
                        "OCF_RESOURCE_TYPE=printer",
                        "OCF_ROOT=" + root.resolve("ocf"));
    }

    @Test
    void theDirectoriesOfANodeExist() throws Exception {
        call("start", Map.of(), Map.of());

        assertThat(root.resolve("nodes/n1/tmp")).isDirectory();
        assertThat(root.resolve("nodes/n1/run")).isDirectory();
        assertThat(root.resolve("nodes/n1/operations")).isEmptyDirectory();
    }

    @Test
    void howThoroughlyAMonitorChecksIsAParameter() throws Exception {
        assertThat(call("monitor", Map.of("OCF_CHECK_LEVEL", "20"), Map.of()).output()).contains("OCF_CHECK_LEVEL=20\n");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 190, 191})
    void theExitStatusIsTheAnswer(int exitStatus) throws Exception {
        agents.ocf("answer", "exit " + exitStatus);
        OperationResult result = agents.run("answer", "monitor");

        assertThat(result.status()).isEqualTo(ExecutionStatus.DONE);
        assertThat(result.exitStatus()).isEqualTo(exitStatus);
        assertThat(result.exitReason()).isEmpty();
    }

    @ParameterizedTest(name = "exit status {0}, prints {1}: {2}")
    @CsvSource({
        "1, ocf-exit-reason:no disk, no disk",
        "1, ocf-exit-reason:no disk\\nocf-exit-reason: no memory \\nbye, no memory",
        "1, first\\nlast\\n\\n, last",
        "0, first\\nlast, ''",
        "7, not here, ''",
        "0, ocf-exit-reason:slow, slow",
    })
    void theReasonIsWhatTheAgentSaysByConventionOrTheLastItPrints(int exitStatus, String output, String reason) throws Exception {
        agents.ocf("talker", "printf '" + output + "\\n' >&2; exit " + exitStatus);

        assertThat(agents.run("talker", "start").exitReason()).isEqualTo(reason);
    }

    @Test
    void whatTheAgentReadsIsEmpty() throws Exception {
        agents.ocf("reader", "wc -c");

        assertThat(agents.run("reader", "start").output().strip()).isEqualTo("0");
    }

    @Test
    void anAgentThatIsNotThereIsNotInstalled() throws Exception {
        OperationResult result = agents.run("missing", "monitor");

        assertThat(result.status()).isEqualTo(ExecutionStatus.NOT_INSTALLED);
        assertThat(result.exitStatus()).isEqualTo(ExitStatus.NOT_INSTALLED);
        assertThat(result.exitReason())
                .isEqualTo("The agent ocf:test:missing is not installed: there is no file " + root.resolve("ocf/resource.d/test/missing"));
    }

    @Test
    void anAgentThatMustNotBeRunIsNot() throws Exception {
        agents.ocf("plain", "exit 0");
        Files.setPosixFilePermissions(root.resolve("ocf/resource.d/test/plain"), PosixFilePermissions.fromString("rw-r--r--"));

        assertThat(agents.run("plain", "start").exitStatus()).isEqualTo(ExitStatus.INSUFFICIENT_PRIVILEGES);
    }

    @ParameterizedTest
    @CsvSource({"ocf, , Dummy", "ocf, test, ../../bin/sh", "ocf, .., test", "ocf, a/b, c", "ocf, test, ''"})
    void aNameThatLeadsElsewhereNamesNoAgent(String agentClass, String provider, String type) throws Exception {
        AgentName agent = new AgentName(agentClass, provider, type);
        OperationResult result = agents.run(agents.operation(agent, "start", Duration.ofSeconds(9), Map.of(), Map.of()));

        assertThat(result.status()).isEqualTo(ExecutionStatus.NOT_INSTALLED);
    }

    @Test
    void aClassThatNobodyKnowsHasNoDriver() throws Exception {
        AgentName agent = new AgentName("upstart", null, "cron");
        OperationResult result = agents.run(agents.operation(agent, "start", Duration.ofSeconds(9), Map.of(), Map.of()));

        assertThat(result.status()).isEqualTo(ExecutionStatus.NOT_INSTALLED);
        assertThat(result.exitReason()).isEqualTo("There is no driver for agents like upstart:cron");
    }
}
