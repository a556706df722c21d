package io.setpoint.cli;

import io.setpoint.cli.ControllerProcess.Companion;
import io.setpoint.cli.ControllerProcess.Wanted;
import io.setpoint.cli.console.Console;
import io.setpoint.cli.console.ExitStatus;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code setpoint run}: is a controller, until it is told to stop. */
@CommandLine.Command(
        name = "run",
        header = "Bring a cluster to where its configuration wants it, and keep it there.",
        description = {
            "",
            "Looks what runs, plans, carries the plan out, and watches, until it is told to stop (setpoint stop, Ctrl-C or SIGTERM). Then nothing"
                    + " new is begun, what runs is waited for (a second signal cancels it), and services go on unattended.",
            "",
            "Whatever happens is written into a journal first. Started again, however it ended, the controller goes on from there. Without a"
                    + " document, or with the one that was wanted last, it goes on with that; another document becomes a new revision. The"
                    + " status section of the document does not count.",
            "",
            "Other commands reach the controller through its state directory: status, config, cleanup, pause, resume, cancel, stop.",
            ""
        },
        sortOptions = false,
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:the controller ended because it was told to",
            "64:wrong usage, or nothing is wanted yet",
            "65:the document cannot be read or is no XML",
            "74:the state directory or the journal cannot be used",
            "75:another controller uses the state directory",
            "78:the document is not valid"
        },
        footer = {
            "",
            "Examples:",
            "  setpoint run cluster.xml",
            "  setpoint run cluster.xml --dry-run",
            "  setpoint run --state /var/lib/setpoint --journal 'jdbc:postgresql://db/setpoint?user=setpoint'"
        })
final class RunCommand extends TracingCommand {
    private final Console console;

    @Parameters(
            paramLabel = "FILE",
            arity = "0..1",
            description = "The document; - reads from standard input. Default: what was wanted last.")
    private @Nullable InputDocument input;

    @Mixin
    private RunArguments arguments = new RunArguments();

    @Option(names = "--rollback-on-failure", description = "Return to the last revision that converged when a new one does not.")
    private boolean rollbackOnFailure;

    RunCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        arguments.check();
        Wanted wanted = input == null ? null : new Wanted(ConfigurationDocument.read(input, console), input.title());
        new ControllerProcess(console, arguments).run(wanted, rollbackOnFailure, new Companion() {});
        return ExitStatus.OK;
    }
}
