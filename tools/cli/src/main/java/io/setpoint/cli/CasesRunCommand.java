package io.setpoint.cli;

import io.setpoint.cases.CaseRunner;
import io.setpoint.cases.Difference;
import io.setpoint.cases.RegressionCase;
import io.setpoint.cli.console.Console;
import io.setpoint.cli.console.ExitStatus;
import io.setpoint.cli.console.Progress;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;

/** {@code setpoint cases run}: plans cases and compares. */
@CommandLine.Command(
        name = "run",
        header = "Plan the cases, and show where a plan is not the expected one.",
        description = {"", "Lines after - are expected, lines after + are what was planned.", ""},
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {"0:all is as expected", "1:some cases are not", "64:wrong usage", "65:a folder is no case"},
        footer = {"", "Example:", "  setpoint cases run --only 'web/|tickets/'"})
final class CasesRunCommand extends TracingCommand {
    private final Console console;

    @Mixin
    private CaseSelection selection = new CaseSelection();

    CasesRunCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        List<RegressionCase> cases = selection.cases();
        CaseRunner runner = new CaseRunner();
        int failed = 0;
        try (Progress progress = new Progress(console)) {
            for (RegressionCase each : cases) {
                progress.show(each.name());
                List<Difference> differences = runner.run(each);
                if (!differences.isEmpty()) {
                    failed++;
                    progress.hide();
                    console.print(each.name() + " (" + each.title() + "): not as expected");
                    differences.forEach(difference -> console.print(difference.toString()));
                }
            }
        }
        console.print(CasesCommand.count(cases) + ", " + (failed == 0 ? "all as expected" : failed + " not as expected"));
        return failed == 0 ? ExitStatus.OK : ExitStatus.FAILED;
    }
}
