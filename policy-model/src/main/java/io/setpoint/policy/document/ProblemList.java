package io.setpoint.policy.document;

import io.setpoint.policy.document.Problem.Severity;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Problems of one document in the order in which they are found; those beyond the first thousand are left out. */
final class ProblemList {
    private static final int MOST = 1000;

    private final @Nullable String file;
    private final List<Problem> problems = new ArrayList<>();

    ProblemList(@Nullable String file) {
        this.file = file;
    }

    void add(Severity severity, int line, int column, String message, @Nullable String hint) {
        if (!isFull()) {
            problems.add(new Problem(severity, file, line, column, message, hint));
        }
    }

    boolean isFull() {
        return problems.size() >= MOST;
    }

    boolean hasErrors() {
        return problems.stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
    }

    List<Problem> all() {
        return problems;
    }
}
