package io.setpoint.cli;

import io.setpoint.policy.document.Problem;
import io.setpoint.policy.document.Problem.Severity;

/** How problems of a document are written: where and what on one line, what to do about it on the next. */
final class ProblemText {
    private ProblemText() {}

    /** For instance {@code cluster.xml:12:5: The XML is not well-formed}. */
    static String of(Problem problem) {
        return place(problem) + problem.message() + hint(problem);
    }

    /** The same, with {@code error} or {@code warning} before the message. */
    static String withSeverity(Problem problem) {
        String severity = problem.severity() == Severity.ERROR ? "error: " : "warning: ";
        return place(problem) + severity + problem.message() + hint(problem);
    }

    private static String place(Problem problem) {
        String file = problem.file() == null ? "" : problem.file() + ":";
        String column = problem.column() == 0 ? "" : problem.column() + ":";
        String position = problem.line() == 0 ? "" : problem.line() + ":" + column;
        return file.isEmpty() && position.isEmpty() ? "" : file + position + " ";
    }

    private static String hint(Problem problem) {
        return problem.hint() == null ? "" : "\n  " + problem.hint();
    }
}
