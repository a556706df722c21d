package io.setpoint.cli;

import io.setpoint.cli.console.Console;
import io.setpoint.executor.control.ControlClient;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** {@code setpoint cancel}: ends what runs. */
@CommandLine.Command(
        name = "cancel",
        header = "End the running transition and its actions early, and plan again.",
        description = {"", "Where nothing runs, only the plan is made again.", ""},
        footer = {"", "Examples:", "  setpoint cancel", "  setpoint cancel -m 'the network is down'"})
final class CancelCommand extends ControlCommand {
    @Option(names = {"-m", "--reason"}, paramLabel = "TEXT", description = "Why; default: ${DEFAULT-VALUE}.")
    private String reason = "cancelled by an operator";

    CancelCommand(Console console) {
        super(console);
    }

    @Override
    String ask(ControlClient controller) {
        controller.cancel(reason.replaceAll("\\s+", " ").strip());
        return "cancelled";
    }
}
