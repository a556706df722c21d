package io.setpoint.cli;

import io.setpoint.cases.Coverage;
import io.setpoint.cli.console.Console;
import io.setpoint.cli.console.ExitStatus;
import io.setpoint.cli.console.Progress;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code setpoint cases coverage}: which cases notice that a rule or step is missing. */
@CommandLine.Command(
        name = "coverage",
        header = "Leave out each rule and each step of the planner in turn, and list the cases that notice.",
        description = {"", "What no case notices could be broken without anybody seeing it.", ""},
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {"0:everything is noticed by some case", "1:something is not", "64:wrong usage", "65:a folder is no case"},
        footer = {"", "Example:", "  setpoint cases coverage"})
final class CasesCoverageCommand extends TracingCommand {
    private final Console console;

    @Parameters(paramLabel = "DIR", arity = "0..1", description = "Where the cases are; default: regression-cases/cases.")
    private @Nullable Path folder;

    @Option(
            names = "--only",
            paramLabel = "REGEX",
            converter = RegularExpression.class,
            description = "Only cases in whose name this is found.")
    private @Nullable Pattern only;

    CasesCoverageCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Map<String, List<String>> catchers;
        try (Progress progress = new Progress(console)) {
            catchers = new Coverage(CasesCommand.select(folder, only)).catchers(progress::show);
        }
        catchers.forEach((rule, cases) -> console.print(rule + ": " + (cases.isEmpty() ? "no case" : String.join(", ", cases))));
        long missed = catchers.values().stream().filter(List::isEmpty).count();
        console.print(catchers.size() + " rules and steps, " + (missed == 0 ? "each noticed by some case" : missed + " noticed by no case"));
        return missed == 0 ? ExitStatus.OK : ExitStatus.FAILED;
    }
}
