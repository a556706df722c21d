package io.setpoint.policy.value;

import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Durations of the document in milliseconds, in both syntaxes (spec 01 §3.4). */
public final class Interval {
    /** No duration is longer. */
    public static final long LONGEST = 4_294_967_295L;

    private static final long MOST_ISO_SECONDS = 4_294_967;

    private Interval() {}

    /**
     * A duration in interval syntax: ISO 8601, or a number with a unit.
     *
     * @return milliseconds, 0 for a missing text; empty if the text is invalid
     */
    public static OptionalLong parse(@Nullable String text) {
        if (text == null) {
            return OptionalLong.of(0);
        }
        if (text.startsWith("P")) {
            IsoDuration duration = IsoDuration.parse(text);
            return duration == null || duration.toSeconds() < 0
                    ? OptionalLong.empty()
                    : OptionalLong.of(Math.min(duration.toSeconds(), MOST_ISO_SECONDS) * 1000);
        }
        OptionalLong number = plainMillis(text);
        return number.isEmpty() || number.getAsLong() < 0 ? OptionalLong.empty() : OptionalLong.of(Math.min(number.getAsLong(), LONGEST));
    }

    /** A duration in interval syntax where an invalid one is used all the same: 0, or the longest if its number is too great. */
    public static long millis(@Nullable String text) {
        if (text == null) {
            return 0;
        }
        OptionalLong parsed = parse(text);
        if (parsed.isPresent()) {
            return parsed.getAsLong();
        }
        CibInteger number = CibInteger.read(text);
        return number != null && number.clipped() && number.value() > 0 ? LONGEST : 0;
    }

    /**
     * A duration in plain syntax, that of {@code timeout} and {@code start-delay}: a number with a unit, no ISO 8601.
     *
     * @return milliseconds, negative ones included; empty if the text is missing or invalid
     */
    public static OptionalLong plainMillis(@Nullable String text) {
        CibInteger number = CibInteger.read(text);
        if (text == null || number == null || number.clipped()) {
            return OptionalLong.empty();
        }
        int at = number.end();
        while (at < text.length() && (CibInteger.isDigit(text.charAt(at)) || text.charAt(at) == '.')) {
            at++;
        }
        while (at < text.length() && CibInteger.isSpace(text.charAt(at))) {
            at++;
        }
        if (at == text.length() || startsWith(text, at, "s")) {
            return times(number.value(), 1000);
        }
        if (startsWith(text, at, "ms")) {
            return OptionalLong.of(number.value());
        }
        if (startsWith(text, at, "us")) {
            return OptionalLong.of(number.value() / 1000);
        }
        if (startsWith(text, at, "m")) {
            return times(number.value(), 60_000);
        }
        return startsWith(text, at, "h") ? times(number.value(), 3_600_000) : OptionalLong.empty();
    }

    /** Milliseconds as seconds: nothing stays nothing, anything else is at least one second and rounded half up. */
    public static long toSeconds(long milliseconds) {
        if (milliseconds == 0) {
            return 0;
        }
        return milliseconds < 1000 ? 1 : (milliseconds + 500) / 1000;
    }

    private static boolean startsWith(String text, int at, String unit) {
        return text.regionMatches(true, at, unit, 0, unit.length());
    }

    private static OptionalLong times(long number, long factor) {
        long most = Long.MAX_VALUE / factor;
        if (number > most) {
            return OptionalLong.of(Long.MAX_VALUE);
        }
        return OptionalLong.of(number < -most ? Long.MIN_VALUE : number * factor);
    }
}
