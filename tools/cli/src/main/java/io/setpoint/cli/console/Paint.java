package io.setpoint.cli.console;

/** Puts styles on texts, or leaves them plain. */
public record Paint(boolean colours) {
    public String apply(Style style, String text) {
        return colours ? style.apply(text) : text;
    }
}
