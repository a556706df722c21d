package io.setpoint.executor.agent;

import io.setpoint.executor.driver.AgentName;
import io.setpoint.executor.driver.Operation;
import io.setpoint.executor.driver.OperationResult;
import io.setpoint.executor.process.ProcessRunner;
import io.setpoint.executor.time.SystemTimers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Agents that a test writes as shell scripts, and drivers that call them. */
final class AgentDirectory implements AutoCloseable {
    static final int OUTPUT_BOUND = 65_536;

    final Path root;
    final AgentSettings settings;
    final StandardDrivers drivers;
    private final ProcessRunner runner = new ProcessRunner(OUTPUT_BOUND);
    private final SystemTimers timers = new SystemTimers();
    private int count;

    AgentDirectory(Path root) throws IOException {
        this.root = root;
        settings = new AgentSettings(
                Files.createDirectories(root.resolve("ocf")),
                Files.createDirectories(root.resolve("init.d")),
                root.resolve("systemctl"),
                Files.createDirectories(root.resolve("systemd")),
                Files.createDirectories(root.resolve("fence")),
                new NodeDirectories(root.resolve("nodes")),
                operation -> Map.of("ADDED", operation.resource()));
        drivers = new StandardDrivers(settings, runner, timers);
    }

    void ocf(String type, String script) throws IOException {
        write(root.resolve("ocf/resource.d/test").resolve(type), script);
    }

    void write(Path file, String script) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    Operation operation(AgentName agent, String task, Duration timeout, Map<String, String> parameters, Map<String, String> meta) {
        return new Operation("op" + ++count, "r1", agent, task, Duration.ZERO, timeout, parameters, meta, "n1");
    }

    Operation operation(String type, String task, Duration timeout) {
        return operation(new AgentName("ocf", "test", type), task, timeout, Map.of(), Map.of());
    }

    /** Runs an OCF agent with plenty of time. */
    OperationResult run(String type, String task) throws Exception {
        return run(operation(type, task, Duration.ofSeconds(60)));
    }

    OperationResult run(Operation operation) throws Exception {
        return drivers.driverFor(operation.agent()).execute(operation).get(90, TimeUnit.SECONDS);
    }

    @Override
    public void close() throws IOException {
        timers.close();
        runner.close();
    }
}
