package io.setpoint.policy.document;

import java.util.List;
import java.util.stream.Collectors;

/** A document was rejected; the problems say why (spec 01 §1.2). */
public final class CibException extends RuntimeException {
    private final Kind kind;
    private final List<Problem> problems;

    public CibException(Kind kind, List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.kind = kind;
        this.problems = List.copyOf(problems);
    }

    /** Why a document is rejected. */
    public enum Kind {
        /** It cannot be read, or is no well-formed XML. */
        UNREADABLE,
        /** It is XML, but no valid cluster document. */
        INVALID
    }

    public Kind kind() {
        return kind;
    }

    /** What is wrong, in document order; at least one problem is an error. */
    public List<Problem> problems() {
        return problems;
    }
}
