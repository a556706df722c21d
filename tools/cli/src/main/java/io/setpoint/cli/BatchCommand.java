package io.setpoint.cli;

import io.setpoint.cli.batch.BatchRun;
import io.setpoint.cli.console.Console;
import java.nio.file.Path;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code setpoint batch}: answers all cases of a suite in one process. */
@CommandLine.Command(
        name = "batch",
        header = "Answer all cases of a suite.",
        description = {
            "",
            "For each case of SUITE/cases.tsv (name TAB extra options TAB description) with the input SUITE/xml/NAME.xml this writes"
                    + " OUT/NAME.exp (the graph), .dot (the drawing), .scores and .summary (the simulation as a person reads it).",
            ""
        },
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:all cases were answered",
            "1:some failed; they are named on standard error",
            "64:wrong usage",
            "65:SUITE is no suite",
            "74:OUT cannot be written"
        },
        footer = {"", "Example:", "  setpoint batch suite answers --only '^web-' --jobs 2"})
final class BatchCommand extends TracingCommand {
    private final Console console;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(index = "0", paramLabel = "SUITE", description = "The folder of the suite.")
    private Path suite = Path.of("");

    @Parameters(index = "1", paramLabel = "OUT", description = "The folder for the answers; created if need be.")
    private Path out = Path.of("");

    @Option(
            names = "--only",
            paramLabel = "REGEX",
            converter = RegularExpression.class,
            description = "Only cases in whose name this is found.")
    private @Nullable Pattern only;

    @Option(names = "--jobs", paramLabel = "N", description = "How many cases at a time; default: as many as there are processors.")
    private int jobs = Runtime.getRuntime().availableProcessors();

    BatchCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (jobs < 1) {
            throw new ParameterException(spec.commandLine(), "--jobs has to be at least 1, but is " + jobs);
        }
        Predicate<String> wanted = only == null ? name -> true : only.asPredicate();
        return new BatchRun(console, out, SimulateArguments::parse, wantsStackTrace()).run(suite, wanted, jobs);
    }
}
