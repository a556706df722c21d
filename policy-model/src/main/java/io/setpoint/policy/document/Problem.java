package io.setpoint.policy.document;

import org.jspecify.annotations.Nullable;

/**
 * Something wrong with a document, told so that whoever wrote it can put it right.
 *
 * @param file the name of the input, or null if it has none
 * @param line where the trouble starts, from 1; 0 if it has no place
 * @param column likewise
 * @param message what is wrong and what was found
 * @param hint what to do about it, or null
 */
public record Problem(Severity severity, @Nullable String file, int line, int column, String message, @Nullable String hint) {

    /** How bad a problem is. */
    public enum Severity {
        /** The document is rejected. */
        ERROR,
        /** The document is accepted, but probably does not mean what its author thinks. */
        WARNING
    }

    /** The problem on one line, for instance {@code cluster.xml:12:5: error: ... (...)}. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        if (file != null) {
            text.append(file).append(':');
        }
        if (line > 0) {
            text.append(line).append(':').append(column).append(':');
        }
        text.append(text.isEmpty() ? "" : " ").append(severity == Severity.ERROR ? "error: " : "warning: ").append(message);
        return hint == null ? text.toString() : text.append(" (").append(hint).append(')').toString();
    }
}
