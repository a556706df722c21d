package io.setpoint.executor.reality;

import io.setpoint.executor.agent.AgentSettings;
import io.setpoint.executor.agent.NodeDirectories;
import io.setpoint.executor.agent.StandardDrivers;
import io.setpoint.executor.controller.Controller;
import io.setpoint.executor.controller.ControllerListener;
import io.setpoint.executor.controller.ControllerSettings;
import io.setpoint.executor.journal.Journal;
import io.setpoint.executor.journal.home.Journals;
import io.setpoint.executor.process.ProcessRunner;
import io.setpoint.executor.time.SystemTimers;
import io.setpoint.planner.PlanOptions;
import io.setpoint.planner.Planner;
import io.setpoint.policy.value.IsoTime;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Controllers in a process of its own, to be killed. A line {@code run STATE JOURNAL AGENTS DOCUMENT} begins one, {@code stop} ends it in
 * an orderly way. The process is warm when it says that it is ready, so that it can take over at once, while agents of another one that was
 * killed still run.
 */
final class ControllerProgram {
    static final String READY = "ready";
    static final String WATCHING = "watching";
    static final String STOPPED = "stopped";

    private static final Planner PLANNER = new Planner();

    private final Journal journal;
    private final SystemTimers timers = new SystemTimers();
    private final ProcessRunner runner = new ProcessRunner(65_536);
    private final Controller controller;
    private final Thread thread;

    /** Begins a controller. */
    private ControllerProgram(Path state, String location, Path agents, Path document) throws IOException {
        NodeDirectories nodes = new NodeDirectories(Files.createDirectories(state.resolve("nodes")));
        nodes.endLeftovers();
        journal = Journals.open(location);
        StandardDrivers drivers = new StandardDrivers(AgentSettings.standard(nodes).withOcfRoot(agents), runner, timers);
        controller = new Controller(
                (wanted, at) -> PLANNER.plan(wanted, PlanOptions.DEFAULT.at(IsoTime.ofEpochSeconds(at.getEpochSecond()))),
                journal, drivers, drivers.fencing(), timers, new Tell(), ControllerSettings.DEFAULT);
        if (journal.revisions().isEmpty()) {
            controller.push(Files.readString(document), "first");
        }
        thread = new Thread(this::run, "controller");
        thread.start();
    }

    /** Warms up with the document that is named, and does what it is told. */
    public static void main(String[] arguments) throws Exception {
        PLANNER.plan(Path.of(arguments[0]), PlanOptions.DEFAULT);
        Journals.open(arguments[0] + "." + ProcessHandle.current().pid()).close();
        System.out.println(READY);
        BufferedReader orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        ControllerProgram running = null;
        for (String order = orders.readLine(); order != null; order = orders.readLine()) {
            if (order.equals("stop")) {
                Objects.requireNonNull(running).stop();
                System.out.println(STOPPED);
            } else {
                String[] words = order.split(" ");
                running = new ControllerProgram(Path.of(words[1]), words[2], Path.of(words[3]), Path.of(words[4]));
            }
        }
        System.exit(0);
    }

    private void run() {
        try {
            controller.run();
        } catch (Throwable e) {
            e.printStackTrace(System.out);
            System.exit(1);
        }
    }

    private void stop() throws Exception {
        controller.stop(false);
        thread.join();
        journal.close();
        timers.close();
        runner.close();
    }

    private static final class Tell implements ControllerListener {
        @Override
        public void watching(@Nullable Instant until, boolean asWanted) {
            System.out.println(WATCHING);
        }
    }
}
