package io.setpoint.cli;

import io.setpoint.cli.console.Console;
import io.setpoint.executor.control.ControlClient;
import picocli.CommandLine;

/** {@code setpoint pause}: nothing new is begun. */
@CommandLine.Command(
        name = "pause",
        header = "Have a controller begin nothing until it is resumed.",
        description = {"", "What runs goes on; so do services. Resources are not watched meanwhile.", ""},
        footer = {"", "Example:", "  setpoint pause"})
final class PauseCommand extends ControlCommand {
    PauseCommand(Console console) {
        super(console);
    }

    @Override
    String ask(ControlClient controller) {
        controller.pause();
        return "paused";
    }
}
