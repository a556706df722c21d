package io.setpoint.executor.reality;

import static org.assertj.core.api.Assertions.assertThat;

import io.setpoint.executor.agent.AgentSettings;
import io.setpoint.executor.agent.NodeDirectories;
import io.setpoint.executor.agent.StandardDrivers;
import io.setpoint.executor.driver.AgentName;
import io.setpoint.executor.driver.ExecutionStatus;
import io.setpoint.executor.driver.ExitStatus;
import io.setpoint.executor.driver.Operation;
import io.setpoint.executor.driver.OperationResult;
import io.setpoint.executor.process.ProcessRunner;
import io.setpoint.executor.time.SystemTimers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Our drivers call the agents of the distribution, one operation at a time. */
@Tag("integration")
@Timeout(120)
class RealAgentsTest {
    private static final AgentName DUMMY = new AgentName("ocf", "pacemaker", "Dummy");
    private static final AgentName STATEFUL = new AgentName("ocf", "pacemaker", "Stateful");
    private static final AgentName NGINX = new AgentName("ocf", "heartbeat", "nginx");
    private static final AgentName POSTGRESQL = new AgentName("ocf", "heartbeat", "pgsql");

    @TempDir
    Path root;

    private final SystemTimers timers = new SystemTimers();
    private ProcessRunner runner;
    private StandardDrivers drivers;
    private int count;

    @BeforeEach
    void open() throws IOException {
        runner = new ProcessRunner(65_536);
        RealAgents.assume();
        Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwxr-xr-x"));
        Path commands = Files.createDirectories(root.resolve("commands"));
        record(commands, "crm_attribute", "");
        record(commands, "crm_node", "echo \"$OCF_RESKEY_CRM_meta_on_node\"");
        record(commands, "pacemakerd", "echo 'Pacemaker 2.1.8'");
        AgentSettings settings = AgentSettings.standard(new NodeDirectories(root.resolve("nodes")))
                .withAdditions(operation -> Map.of("HA_SBIN_DIR", commands.toString(), "PATH", commands + ":" + System.getenv("PATH")));
        drivers = new StandardDrivers(settings, runner, timers);
    }

    @AfterEach
    void close() throws IOException {
        timers.close();
        runner.close();
    }

    private void record(Path commands, String name, String answer) throws IOException {
        Path command = commands.resolve(name);
        Files.writeString(command, "#!/bin/sh\necho \"" + name + " $*\" >> " + root.resolve("calls") + "\n" + answer + "\n");
        Files.setPosixFilePermissions(command, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private OperationResult call(AgentName agent, String task, String node, Map<String, String> parameters) throws Exception {
        Map<String, String> all = new HashMap<>(parameters);
        all.put("crm_feature_set", "3.19.0");
        Map<String, String> meta = Map.of(
                "timeout", "20000", "on_node", node, "name", task, "interval", "0", "globally_unique", "false");
        Operation operation =
                new Operation("op" + ++count, "rsc", agent, task, Duration.ZERO, Duration.ofSeconds(30), all, meta, node);
        OperationResult result = drivers.driverFor(agent).execute(operation).get(60, TimeUnit.SECONDS);
        assertThat(result.status()).as(result.toString()).isEqualTo(ExecutionStatus.DONE);
        return result;
    }

    private int answer(AgentName agent, String task, String node, Map<String, String> parameters) throws Exception {
        return call(agent, task, node, parameters).exitStatus();
    }

    @Test
    void aDummyRunsOnTheNodeOnWhichItWasStartedOnly() throws Exception {
        assertThat(answer(DUMMY, "monitor", "n1", Map.of())).isEqualTo(ExitStatus.NOT_RUNNING);
        assertThat(answer(DUMMY, "start", "n1", Map.of())).isEqualTo(ExitStatus.OK);
        assertThat(answer(DUMMY, "monitor", "n1", Map.of())).isEqualTo(ExitStatus.OK);
        assertThat(answer(DUMMY, "monitor", "n2", Map.of())).isEqualTo(ExitStatus.NOT_RUNNING);
        assertThat(answer(DUMMY, "migrate_to", "n1", Map.of())).isEqualTo(ExitStatus.OK);
        assertThat(answer(DUMMY, "migrate_from", "n2", Map.of())).isEqualTo(ExitStatus.OK);
        assertThat(answer(DUMMY, "stop", "n1", Map.of())).isEqualTo(ExitStatus.OK);
        assertThat(answer(DUMMY, "monitor", "n1", Map.of())).isEqualTo(ExitStatus.NOT_RUNNING);
        assertThat(answer(DUMMY, "monitor", "n2", Map.of())).isEqualTo(ExitStatus.OK);
    }

    @Test
    void aTaskThatAnAgentDoesNotKnowIsUnimplemented() throws Exception {
        assertThat(answer(DUMMY, "promote", "n1", Map.of())).isEqualTo(ExitStatus.UNIMPLEMENTED);
    }

    @Test
    void aStatefulResourceIsPromotedAndTellsItsScores() throws Exception {
        assertThat(answer(STATEFUL, "start", "n1", Map.of())).isEqualTo(ExitStatus.OK);
        assertThat(answer(STATEFUL, "promote", "n1", Map.of())).isEqualTo(ExitStatus.OK);
        assertThat(answer(STATEFUL, "monitor", "n1", Map.of())).isEqualTo(ExitStatus.PROMOTED);
        assertThat(answer(STATEFUL, "demote", "n1", Map.of())).isEqualTo(ExitStatus.OK);
        assertThat(answer(STATEFUL, "monitor", "n1", Map.of())).isEqualTo(ExitStatus.OK);
        assertThat(answer(STATEFUL, "stop", "n1", Map.of())).isEqualTo(ExitStatus.OK);
        assertThat(answer(STATEFUL, "monitor", "n1", Map.of())).isEqualTo(ExitStatus.NOT_RUNNING);
        assertThat(Files.readAllLines(root.resolve("calls"))).containsExactly(
                "crm_attribute --promotion -v 5",
                "crm_attribute --promotion -v 10",
                "crm_attribute --promotion -v 10",
                "crm_attribute --promotion -v 5",
                "crm_attribute --promotion -v 5",
                "crm_attribute --promotion -D");
    }

    @Test
    void nginxServesFromStartToStop() throws Exception {
        WebSite site = WebSite.make(root.resolve("site"));
        assertThat(answer(NGINX, "monitor", "n1", site.parameters())).isEqualTo(ExitStatus.NOT_RUNNING);

        assertThat(answer(NGINX, "start", "n1", site.parameters())).isEqualTo(ExitStatus.OK);
        try {
            assertThat(Outside.page(site.port())).isEqualTo("Open for business");
            assertThat(ProcessHandle.of(site.master())).isPresent();
            assertThat(answer(NGINX, "monitor", "n1", site.parameters())).isEqualTo(ExitStatus.OK);
        } finally {
            assertThat(answer(NGINX, "stop", "n1", site.parameters())).isEqualTo(ExitStatus.OK);
        }
        assertThat(Outside.listens(site.port())).isFalse();
        assertThat(Outside.processesWith(site.configuration().toString())).isEqualTo(List.of());
        assertThat(answer(NGINX, "monitor", "n1", site.parameters())).isEqualTo(ExitStatus.NOT_RUNNING);
    }

    @Test
    void whyNginxDoesNotStartIsTold() throws Exception {
        WebSite site = WebSite.make(root.resolve("site"));
        Files.writeString(site.configuration(), "events {} http { nonsense; }\n");
        OperationResult result = call(NGINX, "start", "n1", site.parameters());

        assertThat(result.exitStatus()).isNotIn(ExitStatus.OK, ExitStatus.NOT_RUNNING);
        assertThat(result.exitReason()).contains("nonsense");
    }

    @Test
    void postgresqlAnswersFromStartToStop() throws Exception {
        Database database = Database.make(root.resolve("database"));
        assertThat(answer(POSTGRESQL, "monitor", "n1", database.parameters())).isEqualTo(ExitStatus.NOT_RUNNING);

        assertThat(answer(POSTGRESQL, "start", "n1", database.parameters())).isEqualTo(ExitStatus.OK);
        try {
            assertThat(database.query("select 6 * 7")).isEqualTo("42");
            assertThat(answer(POSTGRESQL, "monitor", "n1", database.parameters())).isEqualTo(ExitStatus.OK);
        } finally {
            assertThat(answer(POSTGRESQL, "stop", "n1", database.parameters())).isEqualTo(ExitStatus.OK);
        }
        assertThat(Outside.listens(database.port())).isFalse();
        assertThat(Outside.processesWith(database.data().toString())).isEqualTo(List.of());
        assertThat(answer(POSTGRESQL, "monitor", "n1", database.parameters())).isEqualTo(ExitStatus.NOT_RUNNING);
    }

    @Test
    void aPostgresqlWithoutFilesIsNotInstalled() throws Exception {
        Database database = new Database(root.resolve("nowhere"), RealAgents.postgresql().orElseThrow(), Outside.freePort());

        assertThat(answer(POSTGRESQL, "monitor", "n1", database.parameters())).isEqualTo(ExitStatus.NOT_RUNNING);
        assertThat(answer(POSTGRESQL, "start", "n1", database.parameters())).isNotIn(ExitStatus.OK, ExitStatus.NOT_RUNNING);
    }
}
