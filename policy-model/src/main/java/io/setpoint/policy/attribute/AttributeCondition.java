package io.setpoint.policy.attribute;

import io.setpoint.policy.document.ExpressionElement;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Conditions on node attributes (spec 01 §7.3). */
final class AttributeCondition {
    private AttributeCondition() {}

    static boolean holds(ExpressionElement condition, RuleInput input) {
        if (condition.attribute == null || condition.operation == null) {
            return false;
        }
        Map<String, String> attributes = input.nodeAttributes();
        String actual = attributes == null ? null : attributes.get(Submatches.expand(condition.attribute, input.submatches()));
        return switch (condition.operation.toLowerCase(Locale.ROOT)) {
            case "defined" -> condition.value == null && knownSource(condition) && actual != null;
            case "not_defined" -> condition.value == null && knownSource(condition) && actual == null;
            case "eq" -> compares(condition, input, actual, false, Outcome.EQUAL);
            case "ne" -> compares(condition, input, actual, false, Outcome.LESS, Outcome.GREATER);
            case "lt" -> compares(condition, input, actual, true, Outcome.LESS);
            case "lte" -> compares(condition, input, actual, true, Outcome.LESS, Outcome.EQUAL);
            case "gt" -> compares(condition, input, actual, true, Outcome.GREATER);
            case "gte" -> compares(condition, input, actual, true, Outcome.GREATER, Outcome.EQUAL);
            default -> false;
        };
    }

    private enum Outcome {
        LESS,
        EQUAL,
        GREATER
    }

    /** The comparison has one of the wanted outcomes; for one of order both sides must be defined. */
    private static boolean compares(
            ExpressionElement condition, RuleInput input, @Nullable String actual, boolean order, Outcome... wanted) {
        if (condition.value == null || !knownSource(condition)) {
            return false;
        }
        String reference = reference(condition.value, condition.valueSource, input);
        ValueComparison comparison = ValueComparison.named(condition.type, order, actual, reference);
        if (comparison == null || order && (actual == null || reference == null)) {
            return false;
        }
        int result = comparison.compare(actual, reference);
        Outcome outcome = result < 0 ? Outcome.LESS : result > 0 ? Outcome.GREATER : Outcome.EQUAL;
        for (Outcome each : wanted) {
            if (each == outcome) {
                return true;
            }
        }
        return false;
    }

    private static boolean knownSource(ExpressionElement condition) {
        String source = condition.valueSource;
        return source == null || source.equalsIgnoreCase("literal") || source.equalsIgnoreCase("param") || source.equalsIgnoreCase("meta");
    }

    private static @Nullable String reference(String value, @Nullable String source, RuleInput input) {
        if (source == null || source.equalsIgnoreCase("literal")) {
            return value;
        }
        RuleInput.ResourceValues values = input.resourceValues();
        if (values == null) {
            return null;
        }
        return source.equalsIgnoreCase("param") ? values.parameter().apply(value) : values.meta().apply(value);
    }
}
