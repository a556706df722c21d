package io.setpoint.cli;

import io.setpoint.cli.console.Console;
import io.setpoint.cli.console.ExitStatus;
import io.setpoint.cli.control.HistoryText;
import io.setpoint.executor.control.Configuration;
import io.setpoint.executor.control.JsonLine;
import io.setpoint.executor.control.StatusReport;
import java.io.IOException;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code setpoint config history}: what was wanted, and how it turned out. */
@CommandLine.Command(
        name = "history",
        header = "Show all revisions of the configuration, and how they turned out.",
        description = {"", "The last line is what is wanted now.", ""},
        sortOptions = false,
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:success",
            "3:no controller runs, and none ever did",
            "64:wrong usage",
            "74:the journal cannot be read",
            "75:somebody else uses the state directory"
        },
        footer = {"", "Example:", "  setpoint config history"})
final class ConfigHistoryCommand extends TracingCommand {
    private final Console console;

    @Mixin
    private ConfigAccess access = new ConfigAccess();

    @Option(names = "--json", description = "Write a line of JSON a revision.")
    private boolean json;

    ConfigHistoryCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        List<StatusReport.Revision> revisions = access.read(console.clock(), Configuration::history);
        if (json) {
            revisions.forEach(revision -> console.print(JsonLine.of(revision)));
        } else {
            HistoryText.lines(revisions, console.clock()).forEach(console::print);
        }
        return ExitStatus.OK;
    }
}
