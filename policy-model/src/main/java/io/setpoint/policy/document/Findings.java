package io.setpoint.policy.document;

import io.setpoint.policy.document.Problem.Severity;
import org.jspecify.annotations.Nullable;

/** Takes down what is found about elements of a document. */
final class Findings {
    private final ProblemList problems;

    Findings(ProblemList problems) {
        this.problems = problems;
    }

    void warn(CibElement element, String message, @Nullable String hint) {
        problems.add(Severity.WARNING, element.line, element.column, message, hint);
    }

    void error(CibElement element, String message, @Nullable String hint) {
        problems.add(Severity.ERROR, element.line, element.column, message, hint);
    }
}
