package io.setpoint.planner.propagate;

import static io.setpoint.planner.state.ActionFlag.ALWAYS_IN_GRAPH;
import static io.setpoint.planner.state.ActionFlag.OPTIONAL;
import static io.setpoint.planner.state.ActionFlag.RUNNABLE;

import io.setpoint.planner.state.Action;
import io.setpoint.planner.state.Locations;
import io.setpoint.planner.state.PerAction;
import io.setpoint.planner.state.PlanState;
import io.setpoint.planner.state.PlannedResource;
import io.setpoint.planner.state.Relation;
import io.setpoint.policy.cluster.NodeState;
import io.setpoint.rules.fact.OrderFlag;
import java.util.List;

/** Spreads required, optional, runnable and impossible along the relations until nothing changes (spec 05 §15). Recursion can go deep. */
final class Propagation implements Processing {
    /** Properties without effect on actions that have no resource. */
    private static final OrderFlag[] LATER = {
        OrderFlag.UNMIGRATABLE_THEN_BLOCKS, OrderFlag.FIRST_ELSE_THEN, OrderFlag.ORDERED, OrderFlag.ASYMMETRIC
    };
    private static final int ANY_LATER = OrderFlag.of(LATER);

    private final PlanState state;
    private final ActionSummary summary;
    private final RelationUpdate update;
    private final ColocationBlocking blocking;
    private final SettledActions settled;
    /** What must have happened for each action to be over; no actions are created any more when orderings spread. */
    private final PerAction<Action> completions;

    Propagation(PlanState state, ActionSummary summary, Interleaving interleaving, LatePlacement placement) {
        this.state = state;
        this.summary = summary;
        update = new RelationUpdate(state, summary, interleaving, this);
        blocking = new ColocationBlocking(state, placement, this);
        settled = new SettledActions(state.actions);
        completions = new PerAction<>(state.actions, first -> Tasks.completed(state, first));
    }

    /** Blocks what depends on a start or promotion that is impossible from the outset, for every action, newest first. */
    void blockDependents() {
        List<Action> all = List.copyOf(state.actions.all());
        for (int i = all.size() - 1; i >= 0; i--) {
            blocking.block(all.get(i));
        }
    }

    /** Processes every action, newest first. */
    void run() {
        List<Action> all = List.copyOf(state.actions.all());
        for (int i = all.size() - 1; i >= 0; i--) {
            process(all.get(i));
        }
    }

    @Override
    public void processAfter(Action action) {
        for (int i = action.after.size() - 1; i >= 0; i--) {
            process(action.after.get(i).then);
        }
    }

    @Override
    public void process(Action then) {
        if (settled.contains(then)) {
            return;
        }
        long revision = state.actions.revision();
        int inputs = then.before.size();
        int flagsBefore = then.flags();
        if (then.neededBefore > 0) {
            then.countedBefore = 0;
            then.clear(RUNNABLE);
        }
        boolean changed = false;
        for (int i = inputs - 1; i >= 0; i--) {
            Relation relation = then.before.get(i);
            if (!relation.replaced) {
                changed |= visit(relation);
            }
        }
        if (then.neededBefore > 0) {
            changed = then.flags() != flagsBefore;
        }
        if (changed) {
            if ((flagsBefore & RUNNABLE.bit) != 0 && !then.runnable()) {
                blocking.block(then);
            }
            process(then);
            processAfter(then);
        } else if (then.neededBefore == 0) {
            settled.add(then, revision, inputs);
        }
    }

    /** Applies one relation; tells whether then changed. */
    private boolean visit(Relation relation) {
        Action first = relation.first;
        Action then = relation.then;
        if (has(relation, OrderFlag.IF_SAME_NODE) && onDifferentNodes(first, then)) {
            disable(relation);
            return false;
        }
        if (first.resource != null && has(relation, OrderFlag.THEN_CANCELS_FIRST) && then.required()) {
            first.set(OPTIONAL);
            if (first.task.equals("reload-agent")) {
                first.resource.reload = false;
            }
        }
        Action completed = completions.of(first);
        if (completed != first
                && then.resource != null
                && first.resource != then.resource
                && !then.resource.config.hasAncestor(first.resource.config)) {
            return replace(relation, completed);
        }
        int changes = apply(relation);
        if ((changes & Changes.FIRST) != 0) {
            processAfter(first);
            process(first);
        }
        return (changes & Changes.THEN) != 0;
    }

    /** What comes after a collective comes after its completion; tells whether that was new. */
    private static boolean replace(Relation relation, Action completed) {
        relation.replaced = completed.linkTo(relation.then, relation.beforeFlags);
        if (relation.replaced) {
            relation.beforeFlags = 0;
        }
        return relation.replaced;
    }

    private void disable(Relation relation) {
        if (relation.beforeFlags != 0) {
            relation.beforeFlags = 0;
            state.actions.revise();
        }
    }

    private static boolean onDifferentNodes(Action first, Action then) {
        NodeState firstNode = Locations.of(first);
        NodeState thenNode = Locations.of(then);
        return firstNode != null && thenNode != null && firstNode != thenNode;
    }

    private static boolean has(Relation relation, OrderFlag flag) {
        return (relation.beforeFlags & flag.bit) != 0;
    }

    /** Spec 05 §15.3: the properties of a relation in their order. */
    private int apply(Relation relation) {
        Action first = relation.first;
        Action then = relation.then;
        int firstFlags = summary.orderingFlags(first, then);
        int thenFlags = summary.orderingFlags(then, first);
        boolean firstRequired = (firstFlags & OPTIONAL.bit) == 0;
        boolean firstRunnable = (firstFlags & RUNNABLE.bit) != 0;
        boolean thenRequired = (thenFlags & OPTIONAL.bit) == 0;
        NodeState node = then.node;
        PlannedResource kind = then.resource;
        int changes = Changes.NONE;

        if (has(relation, OrderFlag.FIRST_IMPLIES_SAME_NODE_THEN)) {
            relation.beforeFlags &= ~OrderFlag.FIRST_IMPLIES_SAME_NODE_THEN.bit;
            relation.beforeFlags |= OrderFlag.FIRST_IMPLIES_THEN.bit;
            state.actions.revise();
            node = first.node;
        }
        if (has(relation, OrderFlag.FIRST_IMPLIES_THEN)) {
            if (kind != null) {
                changes |= update.apply(kind, first, then, node, firstFlags & OPTIONAL.bit, OrderFlag.FIRST_IMPLIES_THEN);
            } else if (firstRequired && then.optional()) {
                then.clear(OPTIONAL);
                changes |= Changes.THEN;
            }
        }
        if (has(relation, OrderFlag.RESTART) && kind != null) {
            changes |= update.apply(kind, first, then, node, firstFlags, OrderFlag.RESTART);
        }
        if (has(relation, OrderFlag.THEN_IMPLIES_FIRST)) {
            if (first.resource != null) {
                changes |= update.apply(first.resource, first, then, node, firstFlags, OrderFlag.THEN_IMPLIES_FIRST);
            } else if (firstRequired && first.runnable()) {
                first.clear(RUNNABLE);
                changes |= Changes.FIRST;
            }
        }
        if (has(relation, OrderFlag.PROMOTED_THEN_IMPLIES_FIRST) && kind != null) {
            changes |= update.apply(
                    kind, first, then, node, firstFlags & OPTIONAL.bit, OrderFlag.PROMOTED_THEN_IMPLIES_FIRST);
        }
        if (has(relation, OrderFlag.MIN_RUNNABLE)) {
            changes |= applyMinimum(then, firstRunnable);
        }
        if (has(relation, OrderFlag.NESTED_PROBE)) {
            if (!firstRunnable && first.resource != null && !first.resource.activeNodes.isEmpty()) {
                disable(relation);
            } else if (kind != null) {
                changes |= update.apply(kind, first, then, node, firstFlags, OrderFlag.UNRUNNABLE_FIRST_BLOCKS);
            }
        }
        if (has(relation, OrderFlag.UNRUNNABLE_FIRST_BLOCKS)) {
            if (kind != null) {
                changes |= update.apply(kind, first, then, node, firstFlags, OrderFlag.UNRUNNABLE_FIRST_BLOCKS);
            } else if (!firstRunnable && then.runnable()) {
                then.clear(RUNNABLE);
                changes |= Changes.THEN;
            }
        }
        if (kind != null && (relation.beforeFlags & ANY_LATER) != 0) {
            for (OrderFlag property : LATER) {
                if (has(relation, property)) {
                    changes |= update.apply(kind, first, then, node, firstFlags, property);
                }
            }
        }
        if (has(relation, OrderFlag.FIRST_IMPLIES_THEN_GRAPHED) && first.runnable() && firstRequired) {
            then.set(ALWAYS_IN_GRAPH);
        }
        if (has(relation, OrderFlag.THEN_IMPLIES_FIRST_GRAPHED) && thenRequired) {
            first.set(ALWAYS_IN_GRAPH);
        }
        return changes | applyBlockedStop(relation);
    }

    private static int applyMinimum(Action then, boolean firstRunnable) {
        if (then.resource != null || !firstRunnable) {
            return Changes.NONE;
        }
        then.countedBefore++;
        if (then.countedBefore >= then.neededBefore && !then.runnable()) {
            then.set(RUNNABLE);
            return Changes.THEN;
        }
        return Changes.NONE;
    }

    /** Nothing may rely on the stop of a resource that is blocked: nobody will execute it. */
    private static int applyBlockedStop(Relation relation) {
        int implying = OrderFlag.FIRST_IMPLIES_THEN.bit | OrderFlag.THEN_IMPLIES_FIRST.bit | OrderFlag.RESTART.bit;
        Action first = relation.first;
        PlannedResource resource = first.resource;
        if ((relation.beforeFlags & implying) != 0
                && first.task.equals("stop")
                && !first.runnable()
                && resource != null
                && !resource.managed
                && resource.blocked
                && relation.then.runnable()) {
            relation.then.clear(RUNNABLE);
            return Changes.THEN;
        }
        return Changes.NONE;
    }
}
