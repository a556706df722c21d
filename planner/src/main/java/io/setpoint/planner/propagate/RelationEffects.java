package io.setpoint.planner.propagate;

import static io.setpoint.rules.fact.OrderFlag.ASYMMETRIC;
import static io.setpoint.rules.fact.OrderFlag.FIRST_ELSE_THEN;
import static io.setpoint.rules.fact.OrderFlag.FIRST_IMPLIES_SAME_NODE_THEN;
import static io.setpoint.rules.fact.OrderFlag.FIRST_IMPLIES_THEN;
import static io.setpoint.rules.fact.OrderFlag.FIRST_IMPLIES_THEN_GRAPHED;
import static io.setpoint.rules.fact.OrderFlag.MIN_RUNNABLE;
import static io.setpoint.rules.fact.OrderFlag.NESTED_PROBE;
import static io.setpoint.rules.fact.OrderFlag.ORDERED;
import static io.setpoint.rules.fact.OrderFlag.PROMOTED_THEN_IMPLIES_FIRST;
import static io.setpoint.rules.fact.OrderFlag.RESTART;
import static io.setpoint.rules.fact.OrderFlag.THEN_IMPLIES_FIRST;
import static io.setpoint.rules.fact.OrderFlag.THEN_IMPLIES_FIRST_GRAPHED;
import static io.setpoint.rules.fact.OrderFlag.UNMIGRATABLE_THEN_BLOCKS;
import static io.setpoint.rules.fact.OrderFlag.UNRUNNABLE_FIRST_BLOCKS;

import io.setpoint.planner.state.Action;
import io.setpoint.planner.state.ActionFlag;
import io.setpoint.planner.state.PlanState;
import io.setpoint.planner.state.PlannedResource;
import io.setpoint.planner.state.Relation;
import io.setpoint.policy.cluster.NodeState;
import io.setpoint.rules.fact.OrderFlag;
import org.jspecify.annotations.Nullable;

/** What a relation does to its two actions: its properties, one after the other (spec 05 §15.3). */
final class RelationEffects {
    private static final int OPTIONAL = ActionFlag.OPTIONAL.bit;
    private static final int RUNNABLE = ActionFlag.RUNNABLE.bit;

    private static final int SAME_NODE_THEN = FIRST_IMPLIES_SAME_NODE_THEN.bit;
    /** Properties that act whatever the flags are. */
    private static final int ALWAYS = OrderFlag.of(MIN_RUNNABLE, UNMIGRATABLE_THEN_BLOCKS, FIRST_ELSE_THEN, ASYMMETRIC);
    /** Properties that act only if first is required. */
    private static final int BY_REQUIRED_FIRST = OrderFlag.of(FIRST_IMPLIES_THEN, FIRST_IMPLIES_THEN_GRAPHED);
    /** Properties that act only if first is impossible. */
    private static final int BY_IMPOSSIBLE_FIRST = OrderFlag.of(UNRUNNABLE_FIRST_BLOCKS, NESTED_PROBE);
    /** Properties that act, where first has a resource, only if then is required or impossible. */
    private static final int BY_THEN = OrderFlag.of(THEN_IMPLIES_FIRST, PROMOTED_THEN_IMPLIES_FIRST, RESTART);
    private static final int GRAPHED_BY_THEN = THEN_IMPLIES_FIRST_GRAPHED.bit;
    /** Those that rely on a stop as first. */
    private static final int IMPLYING = OrderFlag.of(FIRST_IMPLIES_THEN, THEN_IMPLIES_FIRST, RESTART);
    /** Properties without effect on actions that have no resource; a plain order acts only where it links single instances. */
    private static final OrderFlag[] LATER = {UNMIGRATABLE_THEN_BLOCKS, FIRST_ELSE_THEN, ORDERED, ASYMMETRIC};

    private final PlanState state;
    private final ActionSummary summary;
    private final Interleaving interleaving;
    private final RelationUpdate update;

    RelationEffects(PlanState state, ActionSummary summary, Interleaving interleaving, Processing processing) {
        this.state = state;
        this.summary = summary;
        this.interleaving = interleaving;
        update = new RelationUpdate(state, summary, interleaving, processing);
    }

    /**
     * Applies all properties of a relation.
     *
     * @return bits of {@link Changes}
     */
    int apply(Relation relation) {
        Action first = relation.first;
        Action then = relation.then;
        int firstFlags = summary.orderingFlags(first, then);
        int thenFlags = summary.orderingFlags(then, first);
        NodeState node = then.node;
        if ((relation.beforeFlags & SAME_NODE_THEN) != 0) {
            relation.beforeFlags = relation.beforeFlags & ~SAME_NODE_THEN | FIRST_IMPLIES_THEN.bit;
            state.actions.revise();
            node = first.node;
        }
        int acting = interleaving.applies(first, then) ? -1 : acting(relation, firstFlags, thenFlags);
        int changes = (relation.beforeFlags & acting) == 0 ? Changes.NONE : apply(relation, acting, firstFlags, thenFlags, node);
        return first.runnable() ? changes : changes | applyBlockedStop(relation);
    }

    /** The properties that could do something: hardly any as long as nothing is required or impossible, as it is for most relations. */
    private static int acting(Relation relation, int firstFlags, int thenFlags) {
        int acting = ALWAYS;
        if ((firstFlags & OPTIONAL) == 0) {
            acting |= BY_REQUIRED_FIRST;
        }
        if ((firstFlags & RUNNABLE) == 0) {
            acting |= BY_IMPOSSIBLE_FIRST;
        }
        if ((thenFlags & OPTIONAL) == 0) {
            acting |= GRAPHED_BY_THEN;
        }
        boolean thenIsCalm = (thenFlags & OPTIONAL) != 0 && (thenFlags & RUNNABLE) != 0 && !relation.then.ofCollective;
        boolean thenStaysCalm = thenIsCalm && (relation.beforeFlags & acting) == 0 && relation.first.resource != null;
        return thenStaysCalm ? acting : acting | BY_THEN;
    }

    private int apply(Relation relation, int acting, int firstFlags, int thenFlags, @Nullable NodeState node) {
        Action first = relation.first;
        Action then = relation.then;
        boolean firstRequired = (firstFlags & OPTIONAL) == 0;
        boolean firstRunnable = (firstFlags & RUNNABLE) != 0;
        PlannedResource kind = then.resource;
        int changes = Changes.NONE;
        if (has(relation, acting, FIRST_IMPLIES_THEN)) {
            if (kind != null) {
                changes |= update.apply(kind, first, then, node, firstFlags & OPTIONAL, FIRST_IMPLIES_THEN);
            } else if (firstRequired && then.optional()) {
                then.clear(ActionFlag.OPTIONAL);
                changes |= Changes.THEN;
            }
        }
        if (kind != null && has(relation, acting, RESTART)) {
            changes |= update.apply(kind, first, then, node, firstFlags, RESTART);
        }
        if (has(relation, acting, THEN_IMPLIES_FIRST)) {
            if (first.resource != null) {
                changes |= update.apply(first.resource, first, then, node, firstFlags, THEN_IMPLIES_FIRST);
            } else if (firstRequired && first.runnable()) {
                first.clear(ActionFlag.RUNNABLE);
                changes |= Changes.FIRST;
            }
        }
        if (kind != null && has(relation, acting, PROMOTED_THEN_IMPLIES_FIRST)) {
            changes |= update.apply(kind, first, then, node, firstFlags & OPTIONAL, PROMOTED_THEN_IMPLIES_FIRST);
        }
        if (has(relation, acting, MIN_RUNNABLE)) {
            changes |= applyMinimum(then, firstRunnable);
        }
        if (has(relation, acting, NESTED_PROBE)) {
            if (!firstRunnable && first.resource != null && !first.resource.activeNodes.isEmpty()) {
                state.actions.disable(relation);
            } else if (kind != null) {
                changes |= update.apply(kind, first, then, node, firstFlags, UNRUNNABLE_FIRST_BLOCKS);
            }
        }
        if (has(relation, acting, UNRUNNABLE_FIRST_BLOCKS)) {
            if (kind != null) {
                changes |= update.apply(kind, first, then, node, firstFlags, UNRUNNABLE_FIRST_BLOCKS);
            } else if (!firstRunnable && then.runnable()) {
                then.clear(ActionFlag.RUNNABLE);
                changes |= Changes.THEN;
            }
        }
        if (kind != null) {
            for (OrderFlag property : LATER) {
                if (has(relation, acting, property)) {
                    changes |= update.apply(kind, first, then, node, firstFlags, property);
                }
            }
        }
        if (firstRequired && first.runnable() && has(relation, acting, FIRST_IMPLIES_THEN_GRAPHED)) {
            then.set(ActionFlag.ALWAYS_IN_GRAPH);
        }
        if ((thenFlags & OPTIONAL) == 0 && has(relation, acting, THEN_IMPLIES_FIRST_GRAPHED)) {
            first.set(ActionFlag.ALWAYS_IN_GRAPH);
        }
        return changes;
    }

    private static boolean has(Relation relation, int acting, OrderFlag property) {
        return (relation.beforeFlags & acting & property.bit) != 0;
    }

    private static int applyMinimum(Action then, boolean firstRunnable) {
        if (then.resource != null || !firstRunnable) {
            return Changes.NONE;
        }
        then.countedBefore++;
        if (then.countedBefore >= then.neededBefore && !then.runnable()) {
            then.set(ActionFlag.RUNNABLE);
            return Changes.THEN;
        }
        return Changes.NONE;
    }

    /** Nothing may rely on the stop of a resource that is blocked: nobody will execute it. */
    private static int applyBlockedStop(Relation relation) {
        Action first = relation.first;
        PlannedResource resource = first.resource;
        if ((relation.beforeFlags & IMPLYING) != 0
                && first.task.equals("stop")
                && !first.runnable()
                && resource != null
                && !resource.managed
                && resource.blocked
                && relation.then.runnable()) {
            relation.then.clear(ActionFlag.RUNNABLE);
            return Changes.THEN;
        }
        return Changes.NONE;
    }
}
