package io.setpoint.cli;

import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code setpoint config}: what is wanted of a cluster. */
@CommandLine.Command(
        name = "config",
        header = "Change what is wanted of a cluster, or look at what was.",
        description = {
            "",
            "Each change is a revision with a number. A running controller acts on it at once; if none runs, the next one will.",
            ""
        },
        commandListHeading = "%nCommands:%n",
        footer = {"", "Example:", "  setpoint config push cluster.xml"})
final class ConfigCommand extends Command {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        throw new ParameterException(spec.commandLine(), "Which command? There are push, history, show and rollback");
    }
}
