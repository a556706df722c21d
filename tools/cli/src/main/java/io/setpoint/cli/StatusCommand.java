package io.setpoint.cli;

import io.setpoint.cli.console.Console;
import io.setpoint.cli.console.ExitStatus;
import io.setpoint.cli.control.StatusText;
import io.setpoint.executor.control.ControlClient;
import io.setpoint.executor.control.JsonLine;
import io.setpoint.executor.control.StateDirectory;
import io.setpoint.executor.control.StatusReport;
import java.io.IOException;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code setpoint status}: asks a controller what it knows. */
@CommandLine.Command(
        name = "status",
        header = "Show what a controller knows: nodes, resources, what it does, what failed.",
        description = {"", "If no controller runs, the last that its journal knows is shown.", ""},
        sortOptions = false,
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:a controller runs",
            "3:no controller runs",
            "64:wrong usage",
            "74:the controller cannot be reached, or the journal cannot be read",
            "75:somebody else uses the state directory, but does not answer"
        },
        footer = {"", "Examples:", "  setpoint status", "  setpoint status --json | jq .resources"})
final class StatusCommand extends TracingCommand {
    private final Console console;

    @Mixin
    private StateOption state = new StateOption();

    @Mixin
    private JournalOption journal = new JournalOption();

    @Option(names = "--json", description = "Write it as one line of JSON.")
    private boolean json;

    StatusCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Optional<ControlClient> controller = state.controller();
        if (controller.isPresent()) {
            try (ControlClient client = controller.get()) {
                write(client.status());
            }
            return ExitStatus.OK;
        }
        StateDirectory directory = state.directory();
        if (!directory.exists() || !journal.mayBeThere(directory)) {
            throw state.neverRan();
        }
        // The journal takes as long to open as the binding of documents does to load.
        Preparation.reading();
        StatusReport last = StoppedController.open(directory, journal, StoppedController::lastStatus);
        console.say("No controller runs in " + directory + "; this is the last that its journal knows");
        write(last);
        return ExitStatus.NOT_RUNNING;
    }

    private void write(StatusReport status) {
        if (json) {
            console.print(JsonLine.of(status));
        } else {
            new StatusText(console.clock(), console.colours(), console::print).write(status);
        }
    }
}
