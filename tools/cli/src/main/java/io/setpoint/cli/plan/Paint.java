package io.setpoint.cli.plan;

/** Puts styles on texts, or leaves them plain. */
record Paint(boolean colours) {
    String apply(Style style, String text) {
        return colours ? style.apply(text) : text;
    }
}
