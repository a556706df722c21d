package io.setpoint.executor.agent;

import io.setpoint.executor.driver.AgentName;
import io.setpoint.executor.driver.Driver;
import io.setpoint.executor.driver.DriverRegistry;
import io.setpoint.executor.driver.ExecutionStatus;
import io.setpoint.executor.driver.ExitStatus;
import io.setpoint.executor.driver.Operation;
import io.setpoint.executor.driver.OperationResult;
import io.setpoint.executor.driver.Results;
import io.setpoint.executor.fencing.DeviceFencing;
import io.setpoint.executor.fencing.FenceDevices;
import io.setpoint.executor.fencing.StonithDriver;
import io.setpoint.executor.http.HttpDriver;
import io.setpoint.executor.process.ProcessRunner;
import io.setpoint.executor.time.Timers;
import java.nio.file.Files;
import java.util.concurrent.CompletableFuture;

/**
 * A driver for each class of agents that the document knows: {@code ocf}, {@code lsb}, {@code systemd}, {@code service} (an init script
 * if there is one, else a unit) and {@code stonith}; and for agents that need no process: {@link HttpDriver#AGENT}, and connections to
 * remote nodes, which cannot be made.
 */
public final class StandardDrivers implements DriverRegistry {
    private final AgentSettings settings;
    private final ProcessRunner runner;
    private final Timers timers;
    private final FenceDevices devices = new FenceDevices();
    private final Driver ocf;
    private final Driver lsb;
    private final Driver systemd;
    private final Driver stonith;
    private final Driver http;
    private final Driver remote;
    private final Driver nobody = new NoDriver();

    public StandardDrivers(AgentSettings settings, ProcessRunner runner, Timers timers) {
        this.settings = settings;
        this.runner = runner;
        this.timers = timers;
        ocf = process(new OcfProtocol(settings));
        lsb = process(new LsbProtocol(settings.initScripts()));
        systemd = process(new SystemdProtocol(settings.systemctl(), settings.systemdRuntime()));
        stonith = new StonithDriver(devices, settings.fenceAgents(), runner, timers);
        http = new HttpDriver(timers);
        remote = new RemoteConnections(timers);
    }

    private Driver process(AgentProtocol protocol) {
        return new ProcessDriver(protocol, runner, settings, timers);
    }

    /** Fencing with the devices that are started by these drivers. */
    public DeviceFencing fencing() {
        return new DeviceFencing(devices, settings.fenceAgents(), runner, timers);
    }

    @Override
    public Driver driverFor(AgentName agent) {
        if (agent.equals(HttpDriver.AGENT)) {
            return http;
        }
        if (agent.equals(AgentName.REMOTE)) {
            return remote;
        }
        return switch (agent.agentClass()) {
            case "ocf" -> ocf;
            case "lsb" -> lsb;
            case "systemd" -> systemd;
            case "service" -> Files.exists(settings.initScripts().resolve(agent.type())) ? lsb : systemd;
            case "stonith" -> stonith;
            default -> nobody;
        };
    }

    /** Answers for agents of classes that nobody knows. */
    private final class NoDriver implements Driver {
        @Override
        public CompletableFuture<OperationResult> execute(Operation operation) {
            return CompletableFuture.completedFuture(new Results(timers).failed(
                    ExecutionStatus.NOT_INSTALLED,
                    ExitStatus.NOT_INSTALLED,
                    "There is no driver for agents like " + operation.agent()));
        }

        @Override
        public void cancel(String operationId) {}
    }
}
