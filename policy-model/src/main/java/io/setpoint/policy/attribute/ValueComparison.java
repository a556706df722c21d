package io.setpoint.policy.attribute;

import io.setpoint.policy.value.CibInteger;
import io.setpoint.policy.value.VersionOrder;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How a condition compares two values; an undefined one is less than any other (spec 01 §7.3). */
enum ValueComparison {
    STRING {
        @Override
        int compareDefined(String a, String b) {
            return String.CASE_INSENSITIVE_ORDER.compare(a, b);
        }
    },
    INTEGER {
        @Override
        int compareDefined(String a, String b) {
            CibInteger left = CibInteger.read(a);
            CibInteger right = CibInteger.read(b);
            boolean valid = left != null && right != null && !left.clipped() && !right.clipped();
            return valid ? Long.compare(left.value(), right.value()) : STRING.compareDefined(a, b);
        }
    },
    NUMBER {
        @Override
        int compareDefined(String a, String b) {
            OptionalDouble left = number(a);
            OptionalDouble right = number(b);
            if (left.isEmpty() || right.isEmpty()) {
                return STRING.compareDefined(a, b);
            }
            double x = left.getAsDouble();
            double y = right.getAsDouble();
            return x < y ? -1 : x > y ? 1 : 0;
        }
    },
    VERSION {
        @Override
        int compareDefined(String a, String b) {
            return VersionOrder.INSTANCE.compare(a, b);
        }
    };

    private static final Pattern NUMBER_PREFIX = Pattern.compile(
            "[ \\t-\\r]*(?<sign>[+-]?)(?:(?<infinity>inf(?:inity)?)|(?<nan>nan)"
                    + "|(?<hex>0x(?:[0-9a-f]+\\.?[0-9a-f]*|\\.[0-9a-f]+))(?<power>p[+-]?[0-9]+)?"
                    + "|(?<decimal>(?:[0-9]+\\.?[0-9]*|\\.[0-9]+)(?:e[+-]?[0-9]+)?))",
            Pattern.CASE_INSENSITIVE);

    /**
     * The comparison by its name; without one, numbers are compared by order and texts for equality.
     *
     * @return null if the name is unknown
     */
    static @Nullable ValueComparison named(@Nullable String name, boolean order, @Nullable String a, @Nullable String b) {
        if (name == null) {
            boolean fraction = a != null && a.indexOf('.') >= 0 || b != null && b.indexOf('.') >= 0;
            return !order ? STRING : fraction ? NUMBER : INTEGER;
        }
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "string" -> STRING;
            case "integer" -> INTEGER;
            case "number" -> NUMBER;
            case "version" -> VERSION;
            default -> null;
        };
    }

    int compare(@Nullable String a, @Nullable String b) {
        if (a == null || b == null) {
            return Boolean.compare(a != null, b != null);
        }
        return compareDefined(a, b);
    }

    abstract int compareDefined(String a, String b);

    /** The number that a text starts with, as C's {@code strtod} reads it; empty if there is none or it is out of range. */
    static OptionalDouble number(String text) {
        Matcher prefix = NUMBER_PREFIX.matcher(text);
        if (!prefix.lookingAt()) {
            return OptionalDouble.empty();
        }
        double value;
        if (prefix.group("infinity") != null) {
            value = Double.POSITIVE_INFINITY;
        } else if (prefix.group("nan") != null) {
            value = Double.NaN;
        } else {
            String digits = prefix.group("decimal");
            if (digits == null) {
                digits = prefix.group("hex") + (prefix.group("power") == null ? "p0" : prefix.group("power"));
            }
            value = Double.parseDouble(digits);
            boolean zero = digits.split("[eEpP]", 2)[0].matches("(0[xX])?[0.]*");
            if (Double.isInfinite(value) || !zero && value < Double.MIN_NORMAL) {
                return OptionalDouble.empty();
            }
        }
        return OptionalDouble.of(prefix.group("sign").equals("-") ? -value : value);
    }
}
