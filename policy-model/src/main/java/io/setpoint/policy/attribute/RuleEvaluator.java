package io.setpoint.policy.attribute;

import io.setpoint.policy.document.CibElement;
import io.setpoint.policy.document.ConditionElement;
import io.setpoint.policy.document.DateExpressionElement;
import io.setpoint.policy.document.ExpressionElement;
import io.setpoint.policy.document.OpExpressionElement;
import io.setpoint.policy.document.RscExpressionElement;
import io.setpoint.policy.document.RuleElement;
import io.setpoint.policy.value.Interval;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Decides whether a rule passes; a broken condition counts as one that fails (spec 01 §7). */
public final class RuleEvaluator {
    /** References can make a rule contain itself; nobody nests rules as deep as this. */
    private static final int DEEPEST_NESTING = 500;

    private final References references;
    private final DateCondition dateCondition;

    /** @param recheck is told when the date conditions that are evaluated will change */
    public RuleEvaluator(References references, Recheck recheck) {
        this.references = references;
        this.dateCondition = new DateCondition(recheck);
    }

    /** The rule passes; {@code scope} is where the reference of a rule is looked up, null for the whole document. */
    public boolean passes(RuleElement rule, @Nullable CibElement scope, RuleInput input) {
        return passes(rule, scope, input, 0);
    }

    private boolean passes(RuleElement rule, @Nullable CibElement scope, RuleInput input, int nesting) {
        RuleElement resolved = references.resolve(rule, scope);
        if (resolved == null || resolved.id == null || nesting > DEEPEST_NESTING) {
            return false;
        }
        boolean any = "or".equalsIgnoreCase(resolved.booleanOp);
        if (!any && resolved.booleanOp != null && !resolved.booleanOp.equalsIgnoreCase("and")) {
            return false;
        }
        for (ConditionElement condition : resolved.conditions) {
            if (holds(condition, scope, input, nesting) == any) {
                return any;
            }
        }
        // Conditions of an unknown kind fail, which decides unless one other suffices; without any condition a rule passes.
        boolean allKnown = resolved.otherContent == null;
        return allKnown && (!any || resolved.conditions.isEmpty());
    }

    private boolean holds(ConditionElement condition, @Nullable CibElement scope, RuleInput input, int nesting) {
        if (condition instanceof ExpressionElement expression) {
            return AttributeCondition.holds(expression, input);
        }
        if (condition instanceof DateExpressionElement date) {
            return dateCondition.holds(date, input.now());
        }
        if (condition instanceof RscExpressionElement agent) {
            return holds(agent, input.agent());
        }
        if (condition instanceof OpExpressionElement operation) {
            return holds(operation, input.operation());
        }
        return condition instanceof RuleElement rule && passes(rule, scope, input, nesting + 1);
    }

    private static boolean holds(RscExpressionElement expected, RuleInput.@Nullable Agent agent) {
        return matches(expected.agentClass, agent == null ? null : agent.agentClass())
                && matches(expected.provider, agent == null ? null : agent.provider())
                && matches(expected.type, agent == null ? null : agent.type());
    }

    private static boolean matches(@Nullable String expected, @Nullable String actual) {
        return expected == null || expected.equals(actual);
    }

    private static boolean holds(OpExpressionElement expected, RuleInput.@Nullable Operation operation) {
        if (expected.name == null || operation == null || !expected.name.equals(operation.name())) {
            return false;
        }
        if (expected.interval == null) {
            return true;
        }
        OptionalLong interval = Interval.parse(expected.interval);
        return interval.isPresent() && interval.getAsLong() == operation.interval();
    }
}
