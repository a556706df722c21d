package io.setpoint.policy.value;

import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * An integer at the start of a text, read as C's {@code strtoll} reads it: leading white space, a sign, digits, and anything behind them
 * (spec 01 §3.2).
 *
 * @param value the number, clipped to 64 bits
 * @param clipped the number does not fit 64 bits
 * @param end where the digits end in the text
 */
public record CibInteger(long value, boolean clipped, int end) {
    private static final long LOWEST_TENTH = Long.MIN_VALUE / 10;
    private static final int LOWEST_DIGIT = (int) -(Long.MIN_VALUE % 10);

    /** Reads the integer that a text starts with; null if the text is missing or has no digits there. */
    public static @Nullable CibInteger read(@Nullable String text) {
        if (text == null) {
            return null;
        }
        int length = text.length();
        int at = 0;
        while (at < length && isSpace(text.charAt(at))) {
            at++;
        }
        char sign = at < length ? text.charAt(at) : 0;
        boolean negative = sign == '-';
        if (negative || sign == '+') {
            at++;
        }
        int first = at;
        long value = 0;
        boolean clipped = false;
        for (; at < length; at++) {
            int digit = text.charAt(at) - '0';
            if (digit < 0 || digit > 9) {
                break;
            }
            // Counting down from zero also reaches the smallest number.
            clipped |= value < LOWEST_TENTH || value == LOWEST_TENTH && digit > LOWEST_DIGIT;
            value = clipped ? value : value * 10 - digit;
        }
        if (at == first) {
            return null;
        }
        if (!negative && value == Long.MIN_VALUE) {
            clipped = true;
        }
        if (clipped) {
            return new CibInteger(negative ? Long.MIN_VALUE : Long.MAX_VALUE, true, at);
        }
        return new CibInteger(negative ? value : -value, false, at);
    }

    /** The integer that a text starts with, clipped to 64 bits; empty if there is none. */
    public static OptionalLong parse(@Nullable String text) {
        CibInteger integer = read(text);
        return integer == null ? OptionalLong.empty() : OptionalLong.of(integer.value);
    }

    /** The integer that a text starts with, brought between a minimum and 2147483647; the minimum if there is none. */
    public static int withMinimum(@Nullable String text, int minimum) {
        return (int) Math.max(minimum, Math.min(Integer.MAX_VALUE, parse(text).orElse(minimum)));
    }

    static boolean isSpace(char c) {
        return c == ' ' || c >= '\t' && c <= '\r';
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
