package io.setpoint.cli;

import io.setpoint.cases.Coverage;
import io.setpoint.cli.console.Console;
import io.setpoint.cli.console.ExitStatus;
import io.setpoint.cli.console.Progress;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;

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

    @Mixin
    private CaseSelection selection = new CaseSelection();

    CasesCoverageCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Map<String, List<String>> catchers;
        try (Progress progress = new Progress(console)) {
            catchers = new Coverage(selection.cases()).catchers(progress::show);
        }
        catchers.forEach((rule, cases) -> console.print(rule + ": " + (cases.isEmpty() ? "no case" : String.join(", ", cases))));
        long missed = catchers.values().stream().filter(List::isEmpty).count();
        String outcome = missed == 0 ? "each noticed by some case" : missed + " noticed by no case";
        console.print(catchers.size() + " rules and steps, " + outcome);
        return missed == 0 ? ExitStatus.OK : ExitStatus.FAILED;
    }
}
