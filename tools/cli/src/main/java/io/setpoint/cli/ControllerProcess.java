package io.setpoint.cli;

import io.setpoint.cli.console.CommandException;
import io.setpoint.cli.console.Console;
import io.setpoint.cli.console.ExitStatus;
import io.setpoint.cli.console.Signals;
import io.setpoint.executor.control.ControlServer;
import io.setpoint.executor.control.JournalConfiguration;
import io.setpoint.executor.control.StateDirectory;
import io.setpoint.executor.control.StateLock;
import io.setpoint.executor.control.StatusReport;
import io.setpoint.executor.control.StatusReporting;
import io.setpoint.executor.controller.Controller;
import io.setpoint.executor.controller.ControllerListener;
import io.setpoint.executor.controller.ControllerSettings;
import io.setpoint.executor.controller.Planning;
import io.setpoint.executor.journal.Journal;
import io.setpoint.executor.journal.home.Journals;
import io.setpoint.planner.PlanOptions;
import io.setpoint.planner.Planner;
import io.setpoint.policy.value.IsoTime;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** A controller in this process, with all that belongs to it: state directory, journal, socket, signals and display. */
final class ControllerProcess {
    private static final long PATIENCE_SECONDS = 2;

    private final Console console;
    private final RunArguments arguments;
    private final AtomicBoolean signalled = new AtomicBoolean();

    ControllerProcess(Console console, RunArguments arguments) {
        this.console = console;
        this.arguments = arguments;
    }

    /** A document that is wanted, and a line that says who wants it. */
    record Wanted(String document, String reason) {}

    /** Who else listens, and what is done once the controller is there. */
    interface Companion extends ControllerListener {
        /** The controller is about to begin. */
        default void begin(Controller controller) {}
    }

    /**
     * Runs a controller until it has ended.
     *
     * @param wanted null to go on with what was wanted before
     */
    void run(@Nullable Wanted wanted, boolean rollbackOnFailure, Companion companion) throws IOException {
        StateDirectory directory = arguments.state().directory();
        directory.create();
        StateLock lock = directory.lock();
        try (lock;
                Journal journal = openJournal(directory);
                Display display = Display.on(console, arguments.isJson())) {
            begin(journal, wanted, display);
            try (Workplace workplace = arguments.isDryRun() ? Workplace.pretended() : Workplace.of(directory, arguments)) {
                ControllerListener listener = new Listeners(List.of(display.listener(), companion));
                ControllerSettings settings = new ControllerSettings(arguments.nodes(), arguments.limit(), rollbackOnFailure);
                Controller controller = new Controller(
                        planning(),
                        journal,
                        workplace.drivers(),
                        workplace.fencing(),
                        workplace.timers(),
                        listener,
                        workplace.attributes(),
                        settings);
                companion.begin(controller);
                run(controller, directory, journal, display);
            }
        }
    }

    /** Whether a signal asked for the end. */
    boolean isSignalled() {
        return signalled.get();
    }

    private Journal openJournal(StateDirectory directory) throws IOException {
        boolean forgetful = arguments.isDryRun() && !arguments.journal().isGiven();
        return forgetful ? Journals.open("memory:") : arguments.journal().open(directory);
    }

    /** What is wanted is in the journal before the controller looks there. */
    private void begin(Journal journal, @Nullable Wanted wanted, Display display) {
        List<Journal.Revision> revisions = journal.revisions();
        int last = revisions.size();
        if (wanted == null && last == 0) {
            throw new CommandException(
                    ExitStatus.USAGE, "Nothing is wanted yet in " + arguments.state().directory(), "name a document: setpoint run CLUSTER.xml");
        }
        if (wanted != null && (last == 0 || !journal.document(last).orElse("").equals(wanted.document()))) {
            new JournalConfiguration(journal, console.clock()).push(wanted.document(), wanted.reason());
            revisions = journal.revisions();
            display.listener().revisionAdded(revisions.get(last));
        } else {
            Journal.Revision going = revisions.get(last - 1);
            display.notice("Going on with revision " + going.number() + " of the configuration: " + going.reason());
        }
    }

    private static Planning planning() {
        Planner planner = new Planner();
        return (document, at) -> planner.plan(document, PlanOptions.DEFAULT.at(IsoTime.ofEpochSeconds(at.getEpochSecond())));
    }

    private void run(Controller controller, StateDirectory directory, Journal journal, Display display) throws IOException {
        ControlServer server = ControlServer.start(directory, controller, journal);
        Signals signals = Signals.on(List.of("INT", "TERM"), () -> end(controller));
        try (server;
                signals) {
            display.follow(() -> status(controller));
            controller.run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void end(Controller controller) {
        signalled.set(true);
        controller.stop(false);
    }

    private static Optional<StatusReport> status(Controller controller) {
        try {
            return Optional.of(StatusReporting.of(controller.status().get(PATIENCE_SECONDS, TimeUnit.SECONDS)));
        } catch (ExecutionException | TimeoutException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
