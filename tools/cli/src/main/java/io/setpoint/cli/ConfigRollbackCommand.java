package io.setpoint.cli;

import io.setpoint.cli.console.Console;
import io.setpoint.cli.console.ExitStatus;
import java.io.IOException;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code setpoint config rollback}: wants an earlier configuration again. */
@CommandLine.Command(
        name = "rollback",
        header = "Want an earlier configuration again, as a new revision.",
        description = {"", "Prints the number of the new revision.", ""},
        sortOptions = false,
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:the configuration is wanted",
            "1:there is no such revision",
            "3:no controller runs, and none ever did",
            "64:wrong usage",
            "74:the journal cannot be read or written",
            "75:somebody else uses the state directory"
        },
        footer = {"", "Example:", "  setpoint config rollback 3"})
final class ConfigRollbackCommand extends TracingCommand {
    private final Console console;

    @Parameters(paramLabel = "N", description = "The number of the revision.")
    private int number;

    @Mixin
    private ConfigAccess access = new ConfigAccess();

    ConfigRollbackCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        int added = access.read(console.clock(), configuration -> configuration.rollback(number));
        console.print("revision " + added);
        return ExitStatus.OK;
    }
}
