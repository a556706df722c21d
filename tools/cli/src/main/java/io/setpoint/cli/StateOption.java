package io.setpoint.cli;

import io.setpoint.cli.console.CommandException;
import io.setpoint.cli.console.ExitStatus;
import io.setpoint.executor.control.ControlClient;
import io.setpoint.executor.control.StateDirectory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The state directory of a controller, as an option of commands. */
final class StateOption {
    @Option(
            names = "--state",
            paramLabel = "DIR",
            description = "The state directory of the controller; default: ${DEFAULT-VALUE}.")
    private Path path = Path.of(".setpoint");

    StateDirectory directory() {
        return new StateDirectory(path);
    }

    /** The controller of the directory; empty if none runs. */
    Optional<ControlClient> controller() {
        try {
            return ControlClient.connect(directory());
        } catch (IOException e) {
            throw new CommandException(
                    ExitStatus.CANNOT_WRITE, "The controller of " + path + " cannot be reached: " + e.getMessage(), null);
        }
    }

    /** The controller of the directory, which has to run. */
    ControlClient runningController() {
        return controller().orElseThrow(() -> notRunning("begin with: setpoint run CLUSTER.xml"));
    }

    /** What is said where no controller runs, and nothing is left of an earlier one. */
    CommandException neverRan() {
        return new CommandException(
                ExitStatus.NOT_RUNNING,
                "No controller runs in " + path + ", and there is no journal of one",
                "begin with: setpoint run CLUSTER.xml");
    }

    /** What is said where no controller runs. */
    CommandException notRunning(String hint) {
        return new CommandException(ExitStatus.NOT_RUNNING, "No controller runs in " + path, hint);
    }
}
