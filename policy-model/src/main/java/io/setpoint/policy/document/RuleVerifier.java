package io.setpoint.policy.document;

import io.setpoint.policy.value.CibInteger;
import io.setpoint.policy.value.IsoTime;
import io.setpoint.policy.value.Interval;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds conditions that are broken, which therefore never hold whatever the cluster is like (spec 01 §7). */
final class RuleVerifier {
    private static final Set<String> COMPARISONS = Set.of("eq", "ne", "lt", "lte", "gt", "gte");
    private static final Set<String> PRESENCE = Set.of("defined", "not_defined");
    private static final Set<String> TYPES = Set.of("string", "integer", "number", "version");
    private static final Set<String> SOURCES = Set.of("literal", "param", "meta");
    private static final Pattern RANGE = Pattern.compile("[0-9]{1,10}(-[0-9]{0,10})?|-[0-9]{1,10}");
    private static final IsoTime ANY_DAY = IsoTime.ofEpochSeconds(0);

    private final Findings findings;

    RuleVerifier(Findings findings) {
        this.findings = findings;
    }

    void verify(ConditionElement condition) {
        String broken = null;
        if (condition instanceof RuleElement rule) {
            broken = brokenRule(rule);
        } else if (condition instanceof ExpressionElement expression) {
            broken = broken(expression);
        } else if (condition instanceof DateExpressionElement date) {
            broken = broken(date);
        } else if (condition instanceof OpExpressionElement operation && !Interval.parse(operation.interval).isPresent()) {
            broken = "interval=\"" + operation.interval + "\" is no duration";
        }
        if (broken != null) {
            findings.warn(condition, "The condition " + condition.id + " never holds: " + broken, null);
        }
    }

    private static @Nullable String brokenRule(RuleElement rule) {
        if (rule.idRef != null) {
            return null;
        }
        if (rule.id == null) {
            return "it has no id";
        }
        boolean known = rule.booleanOp == null || rule.booleanOp.equalsIgnoreCase("and") || rule.booleanOp.equalsIgnoreCase("or");
        return known ? null : "boolean-op=\"" + rule.booleanOp + "\" is neither and nor or";
    }

    private static @Nullable String broken(ExpressionElement expression) {
        if (expression.attribute == null || expression.operation == null) {
            return "it needs an attribute and an operation";
        }
        String operation = lowerCase(expression.operation);
        if (!COMPARISONS.contains(operation) && !PRESENCE.contains(operation)) {
            return "operation=\"" + expression.operation + "\" is unknown";
        }
        if (PRESENCE.contains(operation) && expression.value != null) {
            return operation + " takes no value";
        }
        if (COMPARISONS.contains(operation) && expression.value == null) {
            return operation + " needs a value";
        }
        if (expression.type != null && !TYPES.contains(lowerCase(expression.type))) {
            return "type=\"" + expression.type + "\" is unknown";
        }
        boolean knownSource = expression.valueSource == null || SOURCES.contains(lowerCase(expression.valueSource));
        return knownSource ? null : "value-source=\"" + expression.valueSource + "\" is unknown";
    }

    private static @Nullable String broken(DateExpressionElement date) {
        String operation = date.operation == null ? "in_range" : lowerCase(date.operation);
        return switch (operation) {
            case "in_range" -> date.start == null && date.end == null
                    ? "in_range needs a start or an end"
                    : firstOf(brokenDate("start", date.start), brokenDate("end", date.end), brokenDuration(date));
            case "gt" -> date.start == null ? "gt needs a start" : brokenDate("start", date.start);
            case "lt" -> date.end == null ? "lt needs an end" : brokenDate("end", date.end);
            case "date_spec" -> date.dateSpec == null ? "it has no <date_spec>" : brokenSpec(date.dateSpec);
            default -> "operation=\"" + date.operation + "\" is unknown";
        };
    }

    private static @Nullable String brokenDate(String name, @Nullable String text) {
        return text == null || IsoTime.parse(text, ANY_DAY) != null ? null : name + "=\"" + text + "\" is no date";
    }

    private static @Nullable String brokenDuration(DateExpressionElement date) {
        if (date.duration == null || date.start == null || date.end != null) {
            return null;
        }
        String[] broken = {null};
        ElementTree.attributes(date.duration, (name, value) -> {
            CibInteger amount = CibInteger.read(value);
            if (!name.equals("id") && (amount == null || amount.value() != (int) amount.value())) {
                broken[0] = name + "=\"" + value + "\" is no number";
            }
        });
        return broken[0];
    }

    private static @Nullable String brokenSpec(DateSpecElement spec) {
        String[] broken = {null};
        ElementTree.attributes(spec, (name, value) -> {
            if (!name.equals("id") && !name.equals("moon") && !RANGE.matcher(value).matches()) {
                broken[0] = name + "=\"" + value + "\" is no range such as 5, 9-17, 9- or -17";
            }
        });
        return broken[0];
    }

    private static @Nullable String firstOf(@Nullable String... candidates) {
        for (String each : candidates) {
            if (each != null) {
                return each;
            }
        }
        return null;
    }

    private static String lowerCase(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
