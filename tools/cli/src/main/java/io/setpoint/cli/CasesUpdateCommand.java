package io.setpoint.cli;

import io.setpoint.cases.CaseRunner;
import io.setpoint.cases.Difference;
import io.setpoint.cases.RegressionCase;
import io.setpoint.cli.console.Console;
import io.setpoint.cli.console.ExitStatus;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code setpoint cases update}: makes the present answers of cases what is expected. */
@CommandLine.Command(
        name = "update",
        header = "Write the plans of some cases over what they expect, and show what changed.",
        description = {
            "",
            "Lines after - were expected before, lines after + are from now on. Read them: what is written is not right"
                    + " because it was planned, but because the README.md of the case says why.",
            ""
        },
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {"0:done", "64:wrong usage", "65:a folder is no case, or a file cannot be written"},
        footer = {"", "Example:", "  setpoint cases update --only web/failed-server"})
final class CasesUpdateCommand extends TracingCommand {
    private final Console console;

    @Parameters(paramLabel = "DIR", arity = "0..1", description = "Where the cases are; default: regression-cases/cases.")
    private @Nullable Path folder;

    @Option(
            names = "--only",
            paramLabel = "REGEX",
            converter = RegularExpression.class,
            required = true,
            description = "Only cases in whose name this is found.")
    private @Nullable Pattern only;

    CasesUpdateCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        List<RegressionCase> cases = CasesCommand.select(folder, only);
        CaseRunner runner = new CaseRunner();
        int changed = 0;
        for (RegressionCase each : cases) {
            List<Difference> differences = runner.update(each);
            if (!differences.isEmpty()) {
                changed++;
                console.print(each.name() + " (" + each.title() + "): updated");
                differences.forEach(difference -> console.print(difference.toString()));
            }
        }
        console.print(CasesCommand.count(cases) + ", " + changed + " updated");
        return ExitStatus.OK;
    }
}
