package io.setpoint.cli;

import io.setpoint.cli.console.Console;
import io.setpoint.cli.console.ExitStatus;
import java.io.IOException;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code setpoint config push}: wants another configuration. */
@CommandLine.Command(
        name = "push",
        header = "Want another configuration from now on.",
        description = {"", "Prints the number of the revision. A document that is not valid changes nothing.", ""},
        sortOptions = false,
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:the configuration is wanted",
            "1:the controller refused it",
            "64:wrong usage",
            "65:the document cannot be read or is no XML",
            "74:the journal cannot be read or written",
            "75:somebody else uses the state directory",
            "78:the document is not valid"
        },
        footer = {"", "Examples:", "  setpoint config push cluster.xml", "  setpoint config push cluster.xml -m 'a second web server'"})
final class ConfigPushCommand extends TracingCommand {
    private final Console console;

    @Parameters(paramLabel = "FILE", description = "The document; - reads from standard input.")
    private InputDocument input = InputDocument.STANDARD_INPUT;

    @Option(names = {"-m", "--reason"}, paramLabel = "TEXT", description = "Why; default: the name of the file.")
    private String reason = "";

    @Mixin
    private ConfigAccess access = new ConfigAccess();

    ConfigPushCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        String document = ConfigurationDocument.read(input, console);
        String why = reason.isEmpty() ? input.title() : reason.replaceAll("\\s+", " ").strip();
        int number = access.use(console.clock(), configuration -> configuration.push(document, why));
        console.print("revision " + number);
        return ExitStatus.OK;
    }
}
