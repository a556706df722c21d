package io.setpoint.cli;

import io.setpoint.cli.console.Console;
import io.setpoint.cli.console.ExitStatus;
import io.setpoint.executor.control.Configuration;
import io.setpoint.executor.control.StatusReport;
import io.setpoint.executor.controller.RequestException;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code setpoint config show}: a document that is or was wanted. */
@CommandLine.Command(
        name = "show",
        header = "Show the document of a revision, as it was pushed.",
        description = "",
        sortOptions = false,
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:success",
            "1:there is no such revision",
            "3:no controller runs, and none ever did",
            "64:wrong usage",
            "74:the journal cannot be read",
            "75:somebody else uses the state directory"
        },
        footer = {"", "Examples:", "  setpoint config show 3", "  setpoint config show | setpoint plan -"})
final class ConfigShowCommand extends TracingCommand {
    private final Console console;

    @Parameters(paramLabel = "N", arity = "0..1", description = "The number of the revision; default: the last one.")
    private @Nullable Integer number;

    @Mixin
    private ConfigAccess access = new ConfigAccess();

    ConfigShowCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        String document =
                access.read(console.clock(), configuration -> configuration.document(number == null ? last(configuration) : number));
        console.out().append(document);
        if (!document.endsWith("\n")) {
            console.out().append('\n');
        }
        return ExitStatus.OK;
    }

    private static int last(Configuration configuration) {
        List<StatusReport.Revision> history = configuration.history();
        if (history.isEmpty()) {
            throw new RequestException("There is no revision yet");
        }
        return history.get(history.size() - 1).number();
    }
}
