package io.setpoint.planner.report;

import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Writes nested lists: headings and items, two blanks deeper with each open list, with a bullet below the top (spec 08 §7.1). In plain form
 * headings are left out and items stand bare.
 */
public final class IndentedList {
    private final Appendable out;
    private final boolean plain;
    private int depth;

    public IndentedList(Appendable out) {
        this(out, false);
    }

    public IndentedList(Appendable out, boolean plain) {
        this.out = out;
        this.plain = plain;
    }

    /** Writes the heading {@code title:} and opens a list below it. */
    public void open(String title) {
        if (!plain) {
            item(title + ":");
        }
        depth++;
    }

    /** Closes the list opened last. */
    public void close() {
        depth--;
    }

    public void item(String text) {
        if (plain || depth == 0) {
            line(text);
        } else {
            line("  ".repeat(depth) + "* " + text);
        }
    }

    /** Writes a line without indentation, whatever is open. */
    public void line(String text) {
        try {
            out.append(text).append('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void blankLine() {
        line("");
    }
}
