package io.setpoint.planner.output;

import io.setpoint.policy.value.XmlText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Writes XML in the order in which it is told, an element a line, without keeping anything but the elements that are open. Whoever uses it
 * sees to it that what begins also ends, and that attributes come before children. A failure to write is thrown as {@link
 * UncheckedIOException}.
 */
public final class XmlWriter {
    private final Appendable out;
    private final StringBuilder line = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();
    private boolean inStartTag;
    private boolean inText;

    public XmlWriter(Appendable out) {
        this.out = out;
    }

    /** Writes the XML declaration; belongs before everything else. */
    public XmlWriter declaration() {
        line.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
        endLine();
        return this;
    }

    public XmlWriter begin(String element) {
        endStartTag();
        line.append("  ".repeat(open.size())).append('<').append(element);
        open.push(element);
        inStartTag = true;
        return this;
    }

    /** An attribute of the element that began last, left out if it has no value. */
    public XmlWriter attribute(String name, @Nullable String value) {
        if (value != null) {
            line.append(' ').append(name).append("=\"");
            XmlText.escape(value, line);
            line.append('"');
        }
        return this;
    }

    public XmlWriter attribute(String name, boolean value) {
        return attribute(name, Boolean.toString(value));
    }

    public XmlWriter attribute(String name, long value) {
        return attribute(name, Long.toString(value));
    }

    public XmlWriter end() {
        String element = open.pop();
        if (inStartTag) {
            line.append("/>");
            inStartTag = false;
        } else if (inText) {
            line.append("</").append(element).append('>');
            inText = false;
        } else {
            line.append("  ".repeat(open.size())).append("</").append(element).append('>');
        }
        endLine();
        return this;
    }

    /** The text of the element that began last, which has nothing else. */
    public XmlWriter text(String text) {
        line.append('>');
        XmlText.escape(text, line);
        inStartTag = false;
        inText = true;
        return this;
    }

    /** How many elements are open. */
    public int depth() {
        return open.size();
    }

    /** An element with a text and nothing else. */
    public XmlWriter element(String name, String text) {
        return begin(name).text(text).end();
    }

    private void endStartTag() {
        if (inStartTag) {
            line.append('>');
            endLine();
            inStartTag = false;
        }
    }

    private void endLine() {
        try {
            out.append(line.append('\n'));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        line.setLength(0);
    }
}
