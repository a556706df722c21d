package io.setpoint.cli;

import io.setpoint.cli.console.Console;
import io.setpoint.executor.control.ControlClient;
import picocli.CommandLine;

/** {@code setpoint resume}: takes {@code setpoint pause} back. */
@CommandLine.Command(
        name = "resume",
        header = "Have a paused controller go on.",
        description = "",
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
