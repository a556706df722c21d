package io.setpoint.cli;

import io.setpoint.cli.console.Console;
import io.setpoint.cli.console.Waiting;
import io.setpoint.executor.control.ControlClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** {@code setpoint stop}: ends a controller. */
@CommandLine.Command(
        name = "stop",
        header = "End a controller, with or without the services.",
        description = {"", "Waits until what runs is over and the controller has ended. Without --services, services go on unattended.", ""},
        footer = {"", "Examples:", "  setpoint stop", "  setpoint stop --services"})
final class StopCommand extends ControlCommand {
    private static final int MOST_LOOKS = 500;
    private static final long PAUSE_MILLISECONDS = 20;

    @Option(names = "--services", description = "Stop all resources first.")
    private boolean services;

    StopCommand(Console console) {
        super(console);
    }

    @Override
    String ask(ControlClient controller) throws IOException {
        return Waiting.during("stopping", console(), () -> {
            controller.stop(services);
            awaitEnd();
            return "stopped";
        });
    }

    /** The controller has closed its ears; it ends in a moment, and then somebody else can take its place. */
    private void awaitEnd() {
        try {
            for (int i = 0; i < MOST_LOOKS && state().directory().isLocked(); i++) {
                Thread.sleep(PAUSE_MILLISECONDS);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
