package io.setpoint.executor.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.setpoint.executor.driver.AgentName;
import io.setpoint.executor.driver.ExecutionStatus;
import io.setpoint.executor.driver.Operation;
import io.setpoint.executor.driver.OperationResult;
import io.setpoint.executor.process.ProcessRunner;
import io.setpoint.executor.time.SystemTimers;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandardDriversTest {
    @TempDir
    private Path directory;

    @ParameterizedTest(name = "{0} of {1}:{2}:{3}: {5}")
    @CsvSource({
        "monitor, ocf, pacemaker, remote, 7, DONE, ''",
        "stop, ocf, pacemaker, remote, 0, DONE, ''",
        "start, ocf, pacemaker, remote, 5, NOT_INSTALLED, Connections to remote nodes are not supported: r stays away",
        "start, ocf, nobody, Nothing, 5, NOT_INSTALLED, agent ocf:nobody:Nothing",
        "start, upstart,, web, 5, NOT_INSTALLED, There is no driver for agents like upstart:web",
    })
    void whatCannotBeDoneIsAnswered(
            String task, String agentClass, String provider, String type, int exitStatus, ExecutionStatus status, String reason)
            throws IOException {
        try (SystemTimers timers = new SystemTimers(); ProcessRunner runner = new ProcessRunner(1000)) {
            StandardDrivers drivers = new StandardDrivers(
                    AgentSettings.standard(new NodeDirectories(directory)), runner, timers);
            AgentName agent = new AgentName(agentClass, provider, type);

            OperationResult result = drivers.driverFor(agent)
                    .execute(new Operation("1", "r", agent, task, Duration.ZERO, Duration.ZERO, Map.of(), Map.of(), "n1"))
                    .join();

            assertThat(result.exitStatus()).isEqualTo(exitStatus);
            assertThat(result.status()).isEqualTo(status);
            assertThat(result.exitReason()).contains(reason);
        }
    }
}
