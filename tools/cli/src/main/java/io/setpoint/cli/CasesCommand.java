package io.setpoint.cli;

import io.setpoint.cases.CaseReader;
import io.setpoint.cases.RegressionCase;
import io.setpoint.cli.console.CommandException;
import io.setpoint.cli.console.ExitStatus;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code setpoint cases}: the regression cases of the project. */
@CommandLine.Command(
        name = "cases",
        header = "Run the project's regression cases, or renew what they expect.",
        description = {
            "",
            "A case is a folder AREA/NAME with cluster.xml, a README.md that says why the expected plan is right, and that plan: graph.xml,"
                    + " scores.txt and summary.txt.",
            ""
        },
        commandListHeading = "%nCommands:%n",
        footer = {"", "Example:", "  setpoint cases run --only web/"})
final class CasesCommand extends Command {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        throw new ParameterException(spec.commandLine(), "Which command? There are run, update and coverage");
    }

    /** The cases of the repository that the launcher belongs to. */
    private static Path defaultFolder() {
        return Path.of(System.getProperty("setpoint.home", ".")).resolve("regression-cases").resolve("cases");
    }

    /** The cases below a folder in whose name a pattern is found. */
    static List<RegressionCase> select(@Nullable Path folder, @Nullable Pattern only) {
        Path root = folder == null ? defaultFolder() : folder;
        List<RegressionCase> selected = CaseReader.readAll(root).stream()
                .filter(each -> only == null || only.matcher(each.name()).find())
                .toList();
        if (selected.isEmpty()) {
            throw new CommandException(ExitStatus.USAGE, root + ": No case has a name in which " + only + " is found", null);
        }
        return selected;
    }

    /** For instance {@code 25 cases}. */
    static String count(List<RegressionCase> cases) {
        return cases.size() + (cases.size() == 1 ? " case" : " cases");
    }
}
