package io.setpoint.planner.placement;

import io.setpoint.policy.value.CibInteger;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Arithmetic on utilization: maps of attribute names to texts (spec 04 §12). */
final class Amounts {
    private Amounts() {}

    /** The number that a text stands for: 0 if it is missing, the smallest integer if it has none. */
    static int value(@Nullable String text) {
        return text == null ? 0 : CibInteger.withMinimum(text, Integer.MIN_VALUE);
    }

    /** Adds amounts to a sum, attribute by attribute. */
    static void addTo(Map<String, Integer> sum, Map<String, String> amounts) {
        amounts.forEach((name, text) -> sum.merge(name, value(text), (a, b) -> clip((long) a + b)));
    }

    static int clip(long value) {
        return (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, value));
    }
}
