package io.setpoint.generator;

import io.setpoint.policy.value.XmlText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** Writes XML as it comes, an element a line, and keeps nothing but the names of the open elements. */
final class XmlOut {
    private final Appendable out;
    private final StringBuilder line = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();

    XmlOut(Appendable out) {
        this.out = out;
    }

    /** Opens an element; attributes are names and values by turns, and those with null for a value are left out. */
    XmlOut open(String name, @Nullable String... attributes) {
        begin(name, attributes);
        line.append('>');
        endLine();
        open.push(name);
        return this;
    }

    /** An element without content. */
    XmlOut empty(String name, @Nullable String... attributes) {
        begin(name, attributes);
        line.append("/>");
        endLine();
        return this;
    }

    XmlOut close() {
        line.append("</").append(open.pop()).append('>');
        endLine();
        return this;
    }

    /** What has been written elsewhere. */
    XmlOut raw(CharSequence text) {
        line.append(text);
        flush();
        return this;
    }

    private void begin(String name, @Nullable String... attributes) {
        line.append('<').append(name);
        for (int i = 0; i < attributes.length; i += 2) {
            String value = attributes[i + 1];
            if (value != null) {
                line.append(' ').append(attributes[i]).append("=\"");
                XmlText.escape(value, line);
                line.append('"');
            }
        }
    }

    private void endLine() {
        line.append('\n');
        flush();
    }

    private void flush() {
        try {
            out.append(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        line.setLength(0);
    }
}
