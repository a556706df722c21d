package io.setpoint.cli;

import io.setpoint.cli.console.Console;
import io.setpoint.cli.console.ExitStatus;
import io.setpoint.executor.control.ControlClient;
import java.io.IOException;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;

/** A command that a running controller carries out; what is said of it here holds for all that say nothing else. */
@CommandLine.Command(
        sortOptions = false,
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:success",
            "1:the controller refused it, or is ending",
            "3:no controller runs",
            "64:wrong usage",
            "74:the controller cannot be reached"
        })
abstract class ControlCommand extends TracingCommand {
    private final Console console;

    @Mixin
    private StateOption state = new StateOption();

    ControlCommand(Console console) {
        this.console = console;
    }

    /** Asks for it; the answer is what people are told. */
    abstract String ask(ControlClient controller) throws IOException;

    StateOption state() {
        return state;
    }

    Console console() {
        return console;
    }

    @Override
    public final Integer call() throws IOException {
        try (ControlClient controller = state.runningController()) {
            console.print(ask(controller));
        }
        return ExitStatus.OK;
    }
}
