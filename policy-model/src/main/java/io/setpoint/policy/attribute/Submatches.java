package io.setpoint.policy.attribute;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Replaces {@code %0} to {@code %9} by what a resource pattern matched (spec 01 §7.7). */
public final class Submatches {
    private Submatches() {}

    /**
     * The text with each {@code %} and digit replaced.
     *
     * @param submatches the match and its groups by number, null for a group that matched nothing; itself null if nothing is to be replaced
     */
    public static String expand(String text, @Nullable Function<Integer, @Nullable String> submatches) {
        if (submatches == null || text.indexOf('%') < 0) {
            return text;
        }
        StringBuilder result = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int digit = c == '%' && i + 1 < text.length() ? text.charAt(i + 1) - '0' : -1;
            if (digit >= 0 && digit <= 9) {
                String match = submatches.apply(digit);
                result.append(match == null ? "" : match);
                i++;
            } else {
                result.append(c);
            }
        }
        return result.toString();
    }
}
