package io.setpoint.planner.picture;

import java.util.Locale;

/** How positions and sizes are written. */
final class Coordinate {
    private Coordinate() {}

    /** To a tenth, which is finer than screens. */
    static String number(double value) {
        String text = String.format(Locale.ROOT, "%.1f", value);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }
}
