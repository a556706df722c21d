package io.setpoint.executor.reality;

import static org.assertj.core.api.Assertions.assertThat;

import io.setpoint.executor.agent.AgentSettings;
import io.setpoint.executor.agent.NodeDirectories;
import io.setpoint.executor.agent.StandardDrivers;
import io.setpoint.executor.attribute.AttributeCommands;
import io.setpoint.executor.controller.Controller;
import io.setpoint.executor.controller.ControllerListener;
import io.setpoint.executor.controller.ControllerSettings;
import io.setpoint.executor.driver.OperationResult;
import io.setpoint.executor.journal.Journal;
import io.setpoint.executor.journal.home.Journals;
import io.setpoint.executor.process.ProcessRunner;
import io.setpoint.executor.time.SystemTimers;
import io.setpoint.planner.PlanOptions;
import io.setpoint.planner.Planner;
import io.setpoint.planner.graph.GraphAction;
import io.setpoint.policy.value.IsoTime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/** A controller with drivers that call agents for real. */
final class LocalCluster implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final long PAUSE_MILLIS = 50;

    final Path nodes;
    private final SystemTimers timers = new SystemTimers();
    private final ProcessRunner runner;
    private final Journal journal;
    private final Controller controller;
    private final Thread thread;
    private final List<String> failures = new CopyOnWriteArrayList<>();
    private int revisions;

    /** A cluster that wants nothing yet. */
    LocalCluster(Path directory) throws IOException {
        nodes = Files.createDirectories(directory.resolve("nodes"));
        runner = new ProcessRunner(65_536);
        Planner planner = new Planner();
        journal = Journals.open(directory.resolve("journal").toString());
        AttributeCommands commands = AttributeCommands.install(directory.resolve("commands"), directory.resolve("attributes"));
        AgentSettings settings = AgentSettings.standard(new NodeDirectories(nodes)).withAdditions(commands::environment);
        StandardDrivers drivers = new StandardDrivers(settings, runner, timers);
        controller = new Controller(
                (document, at) -> planner.plan(document, PlanOptions.DEFAULT.at(IsoTime.ofEpochSeconds(at.getEpochSecond()))),
                journal, drivers, drivers.fencing(), timers, new Failures(), commands,
                ControllerSettings.DEFAULT);
        thread = new Thread(this::run, "controller");
        thread.start();
    }

    private void run() {
        try {
            controller.run();
        } catch (InterruptedException e) {
            failures.add("interrupted");
        }
    }

    void push(String document) throws Exception {
        assertThat(controller.push(document, "revision " + ++revisions).get(30, TimeUnit.SECONDS)).isEqualTo(revisions);
    }

    /** Actions that failed, for the case that something expected does not come. */
    private final class Failures implements ControllerListener {
        @Override
        public void actionEnded(GraphAction action, OperationResult result, boolean failed) {
            if (failed) {
                failures.add(action + ": " + result.exitStatus() + " " + result.status() + " " + result.exitReason());
            }
        }
    }

    /** Waits until something, looked at from outside, is as it should be. */
    void await(Object wanted, Callable<?> look) throws Exception {
        long start = System.nanoTime();
        Object seen = look.call();
        while (!wanted.equals(seen) && System.nanoTime() - start < PATIENCE.toNanos()) {
            assertThat(thread.isAlive()).as("the controller runs: %s", failures).isTrue();
            Thread.sleep(PAUSE_MILLIS);
            seen = look.call();
        }
        assertThat(seen).as("failures: %s", failures).isEqualTo(wanted);
    }

    /** Stops all services, then the controller. */
    void stop() throws InterruptedException {
        controller.stop(true);
        thread.join(PATIENCE.toMillis());
        assertThat(thread.isAlive()).as("the controller ends: %s", failures).isFalse();
    }

    @Override
    public void close() throws IOException {
        thread.interrupt();
        try {
            thread.join(PATIENCE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        journal.close();
        timers.close();
        runner.close();
    }
}
