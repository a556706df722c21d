package io.setpoint.policy.document;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an attribute may hold.
 *
 * @param expected what a valid value looks like, for messages
 * @param outdated values that only older schemas allow
 */
record Syntax(Kind kind, String expected, Predicate<String> valid, List<Outdated> outdated) {
    static final Syntax TEXT = new Syntax(Kind.VALUE, "any text", text -> true, List.of());
    static final Syntax ID = new Syntax(
            Kind.ID, "an XML id: a letter or underscore, then letters, digits, '.', '-' and '_'", Syntax::isId, List.of());
    static final Syntax REFERENCE = new Syntax(Kind.REFERENCE, "the id of another element", text -> true, List.of());
    static final Syntax BOOLEAN = oneOf("true", "false", "1", "0");
    static final Syntax COUNT = matching("a number from 0 on", "\\s*\\+?[0-9]+\\s*");
    static final Syntax SCORE = matching("an integer, INFINITY or -INFINITY", "\\s*[+-]?[0-9]+\\s*|[+-]?INFINITY");

    /** What a value is for the document as a whole. */
    enum Kind {
        VALUE,
        /** It names the element; no other may have the same. */
        ID,
        /** It names another element by its id. */
        REFERENCE
    }

    /** Values that are allowed up to an era. */
    record Outdated(Predicate<String> values, SchemaEra until) {}

    static Syntax oneOf(String... values) {
        List<String> allowed = List.of(values);
        return new Syntax(Kind.VALUE, "one of " + String.join(", ", allowed), allowed::contains, List.of());
    }

    static Syntax matching(String expected, String regex) {
        return new Syntax(Kind.VALUE, expected, Pattern.compile(regex).asMatchPredicate(), List.of());
    }

    /** The same with values that are allowed up to an era. */
    Syntax until(SchemaEra era, String... values) {
        return with(new Outdated(List.of(values)::contains, era));
    }

    /** The same with values of a form that is allowed up to an era. */
    Syntax untilMatching(SchemaEra era, String regex) {
        return with(new Outdated(Pattern.compile(regex).asMatchPredicate(), era));
    }

    /** The last era that allows a value, or null if none does. */
    @Nullable SchemaEra allowedUntil(String value) {
        if (valid.test(value)) {
            return SchemaEra.FOURTH;
        }
        return outdated.stream().filter(each -> each.values.test(value)).map(Outdated::until).findFirst().orElse(null);
    }

    private Syntax with(Outdated more) {
        List<Outdated> all = new ArrayList<>(outdated);
        all.add(more);
        return new Syntax(kind, expected, valid, all);
    }

    private static boolean isId(String text) {
        if (text.isEmpty() || !Character.isLetter(text.codePointAt(0)) && text.charAt(0) != '_') {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= ASCII_ID.length) {
                return hasIdCharacters(text, i);
            }
            if (!ASCII_ID[c]) {
                return false;
            }
        }
        return true;
    }

    /** Which of the ASCII characters, as which ids are mostly made of, may stand in one. */
    private static final boolean[] ASCII_ID = new boolean[128];

    static {
        for (char c = 0; c < ASCII_ID.length; c++) {
            ASCII_ID[c] = isIdCharacter(c);
        }
    }

    private static boolean hasIdCharacters(String text, int start) {
        return text.substring(start).codePoints().allMatch(Syntax::isIdCharacter);
    }

    private static boolean isIdCharacter(int c) {
        return Character.isLetterOrDigit(c) || ".-_\u00b7".indexOf(c) >= 0 || isCombining(c);
    }

    private static boolean isCombining(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK || type == Character.ENCLOSING_MARK;
    }
}
