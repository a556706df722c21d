package io.setpoint.policy.value;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which texts an option or meta-attribute takes (spec 01 §4.2 and §5.3).
 *
 * @param expected what a valid value looks like, for messages
 */
public record ValueSyntax(String expected, Predicate<String> valid) {
    public static final ValueSyntax ANY = new ValueSyntax("any text", text -> true);
    public static final ValueSyntax BOOLEAN = new ValueSyntax("true or false", text -> CibBoolean.parse(text) != null);
    public static final ValueSyntax DURATION =
            new ValueSyntax("a duration such as 30s, 5min or PT1H", text -> Interval.parse(text).isPresent());
    public static final ValueSyntax PLAIN_DURATION =
            new ValueSyntax("a duration such as 30s or 5min", text -> Interval.plainMillis(text).orElse(-1) >= 0);
    public static final ValueSyntax INTEGER = new ValueSyntax(
            "an integer, INFINITY or -INFINITY", text -> isInfinity(text) || text.equals("-INFINITY") || CibInteger.read(text) != null);
    public static final ValueSyntax POSITIVE =
            new ValueSyntax("a positive integer or INFINITY", text -> isInfinity(text) || CibInteger.parse(text).orElse(0) > 0);
    public static final ValueSyntax COUNT = new ValueSyntax("a number from 0 on", text -> CibInteger.parse(text).orElse(-1) >= 0);
    public static final ValueSyntax SCORE = new ValueSyntax(
            "an integer, INFINITY or -INFINITY", text -> ScoreSyntax.WITHOUT_HEALTH.parse(text).isPresent());
    public static final ValueSyntax PERCENTAGE =
            new ValueSyntax("a percentage such as 80%", Pattern.compile("\\s*\\+?([0-9]+\\.?[0-9]*|\\.[0-9]+)%").asMatchPredicate());
    public static final ValueSyntax ROLE =
            new ValueSyntax("one of Stopped, Started, Unpromoted, Promoted", text -> Role.parse(text) != null);

    /** One of some words, in any case. */
    public static ValueSyntax oneOf(String... values) {
        List<String> allowed = List.of(values);
        return new ValueSyntax("one of " + String.join(", ", allowed), text -> allowed.stream().anyMatch(text::equalsIgnoreCase));
    }

    /** One of some words, as they are spelled. */
    static ValueSyntax exactlyOneOf(String... values) {
        List<String> allowed = List.of(values);
        return new ValueSyntax("one of " + String.join(", ", allowed), allowed::contains);
    }

    /** The same, or a word in any case. */
    public ValueSyntax or(String word) {
        return new ValueSyntax(expected + " or " + word, text -> text.equalsIgnoreCase(word) || valid.test(text));
    }

    public boolean accepts(@Nullable String text) {
        return text != null && valid.test(text);
    }

    private static boolean isInfinity(String text) {
        return text.equals("INFINITY") || text.equals("+INFINITY");
    }
}
