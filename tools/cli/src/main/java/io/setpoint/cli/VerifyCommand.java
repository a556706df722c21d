package io.setpoint.cli;

import io.setpoint.cli.console.Console;
import io.setpoint.cli.console.ExitStatus;
import io.setpoint.policy.document.CibException;
import io.setpoint.policy.document.Problem;
import io.setpoint.policy.document.Problem.Severity;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code setpoint verify}: reads and checks a document. */
@CommandLine.Command(
        name = "verify",
        header = "Check a document, and show all that is wrong with it.",
        description = {"", "Each problem is shown with its place, what is wrong, and what can be done about it.", ""},
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:the document is valid; there may be warnings",
            "1:there are warnings, and --strict was given",
            "64:wrong usage",
            "65:the document cannot be read or is no XML",
            "78:the document is not valid"
        },
        footer = {"", "Example:", "  setpoint verify --strict cluster.xml"})
final class VerifyCommand extends TracingCommand {
    private final Console console;

    @Parameters(paramLabel = "FILE", description = "The document; - reads from standard input.")
    private InputDocument input = InputDocument.STANDARD_INPUT;

    @Option(names = "--strict", description = "Warnings, too, make the check fail.")
    private boolean strict;

    VerifyCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try {
            List<Problem> problems = input.check(console);
            show(problems);
            if (count(problems, Severity.ERROR) > 0) {
                return ExitStatus.INVALID;
            }
            return strict && !problems.isEmpty() ? ExitStatus.FAILED : ExitStatus.OK;
        } catch (CibException rejected) {
            show(rejected.problems());
            return rejected.kind() == CibException.Kind.UNREADABLE ? ExitStatus.UNREADABLE : ExitStatus.INVALID;
        }
    }

    private void show(List<Problem> problems) {
        problems.forEach(problem -> console.print(ProblemText.withSeverity(problem)));
        long errors = count(problems, Severity.ERROR);
        String verdict = errors == 0 ? "valid" : "not valid";
        console.print(input.title() + ": " + verdict + ", " + text(errors, "error") + ", " + text(problems.size() - errors, "warning"));
    }

    private static long count(List<Problem> problems, Severity severity) {
        return problems.stream().filter(problem -> problem.severity() == severity).count();
    }

    private static String text(long number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
