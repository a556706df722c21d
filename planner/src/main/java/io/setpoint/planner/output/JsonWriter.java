package io.setpoint.planner.output;

import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes JSON in the order in which it is told, without keeping anything. Members of the outermost object and the elements of
 * lists in it begin a line each; what lies deeper stays on the line. Whoever uses it sees to it that what begins also ends.
 */
public final class JsonWriter {
    private static final int DEPTH_OF_LINES = 2;

    private final Appendable out;
    private int depth;
    private boolean empty = true;
    private boolean afterName;

    public JsonWriter(Appendable out) {
        this.out = out;
    }

    public JsonWriter beginObject() throws IOException {
        return begin('{');
    }

    public JsonWriter endObject() throws IOException {
        return end('}');
    }

    public JsonWriter beginArray() throws IOException {
        return begin('[');
    }

    public JsonWriter endArray() throws IOException {
        return end(']');
    }

    /** The name of a member; its value comes next. */
    public JsonWriter name(String name) throws IOException {
        separate();
        quote(name);
        out.append(": ");
        afterName = true;
        return this;
    }

    public JsonWriter value(String text) throws IOException {
        separate();
        quote(text);
        return this;
    }

    public JsonWriter value(long number) throws IOException {
        separate();
        out.append(Long.toString(number));
        return this;
    }

    public JsonWriter value(boolean value) throws IOException {
        separate();
        out.append(Boolean.toString(value));
        return this;
    }

    /** A member with a text, left out if there is none. */
    public JsonWriter member(String name, @Nullable String text) throws IOException {
        return text == null ? this : name(name).value(text);
    }

    /** A member with an object of texts. */
    public JsonWriter member(String name, Map<String, String> texts) throws IOException {
        name(name).beginObject();
        for (Map.Entry<String, String> entry : texts.entrySet()) {
            member(entry.getKey(), entry.getValue());
        }
        return endObject();
    }

    private JsonWriter begin(char bracket) throws IOException {
        separate();
        out.append(bracket);
        depth++;
        empty = true;
        return this;
    }

    private JsonWriter end(char bracket) throws IOException {
        depth--;
        if (!empty && depth < DEPTH_OF_LINES) {
            newLine();
        }
        out.append(bracket);
        empty = false;
        if (depth == 0) {
            out.append('\n');
        }
        return this;
    }

    private void separate() throws IOException {
        if (afterName) {
            afterName = false;
            return;
        }
        if (!empty) {
            out.append(depth > DEPTH_OF_LINES ? ", " : ",");
        }
        empty = false;
        if (depth > 0 && depth <= DEPTH_OF_LINES) {
            newLine();
        }
    }

    private void newLine() throws IOException {
        out.append('\n').append("  ".repeat(depth));
    }

    private void quote(String text) throws IOException {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (c < ' ') {
                        out.append(String.format("\\u%04x", (int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }
}
