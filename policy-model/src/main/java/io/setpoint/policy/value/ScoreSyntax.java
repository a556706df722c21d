package io.setpoint.policy.value;

import java.util.Locale;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Reads scores; the colours of node health count as scores wherever one is written (spec 01 §3.3).
 *
 * @param red the score behind {@code red}
 * @param yellow the score behind {@code yellow}
 * @param green the score behind {@code green}
 */
public record ScoreSyntax(int red, int yellow, int green) {
    /** The syntax while node health does not count. */
    public static final ScoreSyntax WITHOUT_HEALTH = new ScoreSyntax(0, 0, 0);

    /** The score that a text stands for; empty if it is missing or no score. */
    public OptionalInt parse(@Nullable String text) {
        if (text == null) {
            return OptionalInt.empty();
        }
        return switch (text) {
            case "INFINITY", "+INFINITY" -> OptionalInt.of(Score.INFINITY);
            case "-INFINITY" -> OptionalInt.of(Score.MINUS_INFINITY);
            default -> colourOrNumber(text);
        };
    }

    /** The score that a text stands for, or a default if it is missing or no score. */
    public int parse(@Nullable String text, int defaultScore) {
        return text == null ? defaultScore : parse(text).orElse(defaultScore);
    }

    private OptionalInt colourOrNumber(String text) {
        CibInteger number = CibInteger.read(text);
        if (number != null) {
            return OptionalInt.of(Score.clip(number.value()));
        }
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "red" -> OptionalInt.of(red);
            case "yellow" -> OptionalInt.of(yellow);
            case "green" -> OptionalInt.of(green);
            default -> OptionalInt.empty();
        };
    }
}
