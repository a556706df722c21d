package io.setpoint.cli;

import io.setpoint.executor.control.Configuration;
import io.setpoint.executor.control.ControlClient;
import io.setpoint.executor.control.JournalConfiguration;
import io.setpoint.executor.control.StateDirectory;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine.Mixin;

/** The way to the configuration of a cluster, as options of commands: through the controller if one runs, or else in its journal. */
final class ConfigAccess {
    @Mixin
    private StateOption state = new StateOption();

    @Mixin
    private JournalOption journal = new JournalOption();

    /** Looks into a configuration that has to be there. */
    <T> T read(InstantSource clock, Function<Configuration, T> use) throws IOException {
        boolean nothing = !state.directory().exists() || !journal.mayBeThere(state.directory());
        if (nothing && state.controller().isEmpty()) {
            throw state.neverRan();
        }
        return use(clock, use);
    }

    /** Changes a configuration, which is begun if there is none. */
    <T> T use(InstantSource clock, Function<Configuration, T> use) throws IOException {
        Optional<ControlClient> controller = state.controller();
        if (controller.isPresent()) {
            try (ControlClient client = controller.get()) {
                return use.apply(client);
            }
        }
        StateDirectory directory = state.directory();
        directory.create();
        return StoppedController.open(directory, journal, opened -> use.apply(new JournalConfiguration(opened, clock)));
    }
}
