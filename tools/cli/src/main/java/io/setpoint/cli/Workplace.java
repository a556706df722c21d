package io.setpoint.cli;

import io.setpoint.executor.agent.AgentSettings;
import io.setpoint.executor.agent.NodeDirectories;
import io.setpoint.executor.agent.StandardDrivers;
import io.setpoint.executor.attribute.AttributeCommands;
import io.setpoint.executor.control.StateDirectory;
import io.setpoint.executor.controller.AgentAttributes;
import io.setpoint.executor.driver.DriverRegistry;
import io.setpoint.executor.driver.Fencing;
import io.setpoint.executor.memory.InMemoryDriver;
import io.setpoint.executor.memory.InMemoryFencing;
import io.setpoint.executor.memory.PretendedServices;
import io.setpoint.executor.process.ProcessRunner;
import io.setpoint.executor.time.SystemTimers;
import java.io.Closeable;
import java.io.IOException;

/** Who does what a controller wants done: the agents of this machine, or nobody, who only pretends to. */
record Workplace(
        DriverRegistry drivers, Fencing fencing, AgentAttributes attributes, SystemTimers timers, Closeable processes)
        implements Closeable {
    private static final int OUTPUT_BOUND = 64 << 10;

    static Workplace pretended() {
        SystemTimers timers = new SystemTimers();
        PretendedServices services = new PretendedServices();
        InMemoryDriver driver = new InMemoryDriver(timers, services);
        return new Workplace(agent -> driver, new InMemoryFencing(timers, services), AgentAttributes.NONE, timers, () -> {});
    }

    /** With nothing left that an earlier controller had begun. */
    static Workplace of(StateDirectory directory, RunArguments arguments) throws IOException {
        NodeDirectories nodes = new NodeDirectories(directory.nodes());
        nodes.endLeftovers();
        SystemTimers timers = new SystemTimers();
        ProcessRunner runner = new ProcessRunner(OUTPUT_BOUND);
        AttributeCommands commands = AttributeCommands.install(directory.commands(), directory.attributes());
        AgentSettings settings =
                AgentSettings.standard(nodes).withOcfRoot(arguments.ocfRoot()).withAdditions(commands::environment);
        StandardDrivers drivers = new StandardDrivers(settings, runner, timers);
        return new Workplace(drivers, drivers.fencing(), commands, timers, runner::close);
    }

    @Override
    public void close() throws IOException {
        timers.close();
        processes.close();
    }
}
