package io.setpoint.policy.document;

import static io.setpoint.policy.document.ElementType.OPTIONALLY;
import static io.setpoint.policy.document.ElementType.element;
import static io.setpoint.policy.document.SchemaEra.SECOND;
import static io.setpoint.policy.document.SchemaEra.THIRD;
import static io.setpoint.policy.document.Syntax.BOOLEAN;
import static io.setpoint.policy.document.Syntax.ID;
import static io.setpoint.policy.document.Syntax.REFERENCE;
import static io.setpoint.policy.document.Syntax.SCORE;
import static io.setpoint.policy.document.Syntax.TEXT;

/** The part of the grammar about constraints (spec 01 §1.4). */
final class ConstraintGrammar {
    private static final Syntax ROLE = Syntax.oneOf("Stopped", "Started", "Promoted", "Unpromoted", "Slave", "Master");
    private static final Syntax ACTION = Syntax.oneOf("start", "promote", "demote", "stop");
    private static final Syntax KIND = Syntax.oneOf("Optional", "Mandatory", "Serialize");

    private ConstraintGrammar() {}

    static ElementType constraints() {
        return element("constraints").many(location(), colocation(), order(), ticket());
    }

    private static ElementType location() {
        ElementType location = element("rsc_location")
                .required(ID, "id")
                .optional(REFERENCE, "rsc")
                .optional(TEXT, "rsc-pattern", "node")
                .optional(ROLE, "role")
                .optional(SCORE, "score")
                .optional(Syntax.oneOf("always", "never", "exclusive"), "resource-discovery")
                .many(resourceSet())
                .singleFormerlyMany(THIRD, RuleGrammar.rule())
                .outdatedChild(THIRD, lifetime());
        location.choice(
                location.with("rsc", OPTIONALLY, "role"), location.with("rsc-pattern", OPTIONALLY, "role"), location.with("resource_set"));
        return location.choice(location.with("node", "score"), location.with("rule"));
    }

    private static ElementType colocation() {
        ElementType colocation = element("rsc_colocation")
                .required(ID, "id")
                .optional(SCORE, "score")
                .optional(TEXT, "influence", "node-attribute")
                .optional(REFERENCE, "rsc", "with-rsc")
                .optional(ROLE, "rsc-role", "with-rsc-role")
                .outdated(SECOND, TEXT, "score-attribute", "score-attribute-mangle")
                .many(resourceSet())
                .outdatedChild(THIRD, lifetime());
        return colocation.choice(
                colocation.with("rsc", "with-rsc", OPTIONALLY, "node-attribute", "rsc-role", "with-rsc-role"),
                colocation.with("resource_set"));
    }

    private static ElementType order() {
        ElementType order = element("rsc_order")
                .required(ID, "id")
                .optional(BOOLEAN, "symmetrical", "require-all")
                .optional(SCORE, "score")
                .optional(KIND, "kind")
                .optional(REFERENCE, "first", "then")
                .optional(ACTION, "first-action", "then-action")
                .many(resourceSet())
                .outdatedChild(THIRD, lifetime());
        order.choice(order.with("first", "then", OPTIONALLY, "first-action", "then-action"), order.with("resource_set"));
        return order.choice(order.with(OPTIONALLY, "score"), order.with("kind"));
    }

    private static ElementType ticket() {
        ElementType ticket = element("rsc_ticket")
                .required(ID, "id")
                .required(TEXT, "ticket")
                .optional(Syntax.oneOf("stop", "demote", "fence", "freeze"), "loss-policy")
                .optional(REFERENCE, "rsc")
                .optional(ROLE, "rsc-role")
                .many(resourceSet());
        return ticket.choice(ticket.with("rsc", OPTIONALLY, "rsc-role"), ticket.with("resource_set"));
    }

    private static ElementType resourceSet() {
        ElementType set = element("resource_set")
                .optional(ID, "id")
                .optional(REFERENCE, "id-ref")
                .optional(BOOLEAN, "sequential", "require-all")
                .optional(Syntax.oneOf("group", "listed"), "ordering")
                .optional(ACTION, "action")
                .optional(ROLE, "role")
                .optional(SCORE, "score")
                .optional(KIND, "kind")
                .many(element("resource_ref").required(REFERENCE, "id"));
        return set.choice(set.with("id-ref"), set.with(content("score")), set.with(content("kind")));
    }

    /** What a set of its own has; either a score or a kind. */
    private static String[] content(String strength) {
        return new String[] {"id", "resource_ref", OPTIONALLY, "sequential", "require-all", "ordering", "action", "role", strength};
    }

    private static ElementType lifetime() {
        return element("lifetime").requiredMany(RuleGrammar.rule());
    }
}
