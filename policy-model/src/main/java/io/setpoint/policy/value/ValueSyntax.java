package io.setpoint.policy.value;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Which texts a cluster option takes (spec 01 §4.2).
 *
 * @param expected what a valid value looks like, for messages
 */
public record OptionSyntax(String expected, Predicate<String> valid) {
    static final OptionSyntax ANY = new OptionSyntax("any text", text -> true);
    static final OptionSyntax BOOLEAN = new OptionSyntax("true or false", text -> CibBoolean.parse(text) != null);
    static final OptionSyntax DURATION = new OptionSyntax("a duration such as 30s, 5min or PT1H", text -> Interval.parse(text).isPresent());
    static final OptionSyntax INTEGER = new OptionSyntax(
            "an integer, INFINITY or -INFINITY", text -> isInfinity(text) || text.equals("-INFINITY") || CibInteger.read(text) != null);
    static final OptionSyntax POSITIVE =
            new OptionSyntax("a positive integer or INFINITY", text -> isInfinity(text) || CibInteger.parse(text).orElse(0) > 0);
    static final OptionSyntax PERCENTAGE = new OptionSyntax(
            "a percentage such as 80%", Pattern.compile("\\s*\\+?([0-9]+\\.?[0-9]*|\\.[0-9]+)%").asMatchPredicate());

    static OptionSyntax oneOf(String... values) {
        List<String> allowed = List.of(values);
        return new OptionSyntax("one of " + String.join(", ", allowed), text -> allowed.stream().anyMatch(text::equalsIgnoreCase));
    }

    static OptionSyntax exactlyOneOf(String... values) {
        List<String> allowed = List.of(values);
        return new OptionSyntax("one of " + String.join(", ", allowed), allowed::contains);
    }

    public boolean accepts(String text) {
        return valid.test(text);
    }

    private static boolean isInfinity(String text) {
        return text.equals("INFINITY") || text.equals("+INFINITY");
    }
}
