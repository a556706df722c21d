package io.setpoint.policy.document;

import static io.setpoint.policy.document.ElementType.OPTIONALLY;
import static io.setpoint.policy.document.ElementType.element;
import static io.setpoint.policy.document.SchemaEra.THIRD;
import static io.setpoint.policy.document.Syntax.ID;
import static io.setpoint.policy.document.Syntax.REFERENCE;
import static io.setpoint.policy.document.Syntax.SCORE;
import static io.setpoint.policy.document.Syntax.TEXT;

/** The part of the grammar about rules and their conditions (spec 01 §7). */
final class RuleGrammar {
    private static final ElementType RULE = build();

    private RuleGrammar() {}

    static ElementType rule() {
        return RULE;
    }

    private static ElementType build() {
        ElementType rule = element("rule")
                .optional(ID, "id")
                .optional(REFERENCE, "id-ref")
                .optional(Syntax.oneOf("and", "or"), "boolean-op")
                .optional(SCORE, "score")
                .optional(TEXT, "score-attribute", "role")
                .many(expression(), dateExpression(), agentExpression(), operationExpression());
        rule.many(rule);
        return rule.choice(rule.with("id-ref"), rule.with(content("score")), rule.with(content("score-attribute")));
    }

    /** What a rule of its own has; only one of the two kinds of scores. */
    private static String[] content(String score) {
        return new String[] {
            "id", OPTIONALLY, "boolean-op", "role", score, "expression", "date_expression", "rsc_expression", "op_expression", "rule"
        };
    }

    private static ElementType expression() {
        return element("expression")
                .required(ID, "id")
                .required(TEXT, "attribute")
                .required(Syntax.oneOf("lt", "gt", "lte", "gte", "eq", "ne", "defined", "not_defined"), "operation")
                .optional(TEXT, "value")
                .optional(Syntax.oneOf("string", "integer", "number", "version"), "type")
                .optional(Syntax.oneOf("literal", "param", "meta"), "value-source");
    }

    private static ElementType dateExpression() {
        ElementType duration = element("duration")
                .optional(ID, "id")
                .optional(TEXT, "years", "months", "weeks", "days", "hours", "minutes", "seconds");
        ElementType dateSpec = element("date_spec")
                .optional(ID, "id")
                .optional(TEXT, "years", "months", "monthdays", "hours", "minutes", "seconds", "yeardays", "weekyears", "weeks", "weekdays")
                .outdated(THIRD, TEXT, "moon");
        return element("date_expression")
                .required(ID, "id")
                .optional(Syntax.oneOf("in_range", "gt", "lt", "date_spec"), "operation")
                .optional(TEXT, "start", "end")
                .single(duration, dateSpec);
    }

    private static ElementType agentExpression() {
        return element("rsc_expression").required(ID, "id").optional(TEXT, "class", "provider", "type");
    }

    private static ElementType operationExpression() {
        return element("op_expression").required(ID, "id").required(TEXT, "name").optional(TEXT, "interval");
    }
}
