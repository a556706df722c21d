package io.setpoint.cli;

import io.setpoint.cli.console.Console;
import io.setpoint.executor.control.ControlClient;
import picocli.CommandLine;

/** {@code setpoint resume}: takes {@code setpoint pause} back. */
@CommandLine.Command(
        name = "resume",
        header = "Have a paused controller go on.",
        description = "",
        sortOptions = false,
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:success",
            "1:the controller refused it, or is ending",
            "3:no controller runs",
            "64:wrong usage",
            "74:the controller cannot be reached"
        },
        footer = {"", "Example:", "  setpoint resume"})
final class ResumeCommand extends ControlCommand {
    ResumeCommand(Console console) {
        super(console);
    }

    @Override
    String ask(ControlClient controller) {
        controller.resume();
        return "resumed";
    }
}
