package io.setpoint.planner.propagate;

import static io.setpoint.planner.state.ActionFlag.OPTIONAL;
import static io.setpoint.planner.state.ActionFlag.RUNNABLE;

import io.setpoint.planner.state.Action;
import io.setpoint.planner.state.Locations;
import io.setpoint.planner.state.PerAction;
import io.setpoint.planner.state.PlanState;
import io.setpoint.planner.state.Relation;
import io.setpoint.policy.cluster.NodeState;
import io.setpoint.rules.fact.OrderFlag;
import java.util.List;

/** Spreads required, optional, runnable and impossible along the relations until nothing changes (spec 05 §15). Recursion can go deep. */
final class Propagation implements Processing {
    private static final int SAME_NODE = OrderFlag.IF_SAME_NODE.bit;
    private static final int CANCELLING = OrderFlag.THEN_CANCELS_FIRST.bit;
    /** Properties from which nothing follows between actions of primitives or none: only the graph heeds them. */
    private static final int INERT = OrderFlag.of(
            OrderFlag.ORDERED,
            OrderFlag.IF_FIRST_UNMIGRATABLE,
            OrderFlag.IF_REQUIRED_ON_SAME_NODE,
            OrderFlag.IF_SAME_NODE_OR_TARGET,
            OrderFlag.SERIALIZE,
            OrderFlag.GUEST_ALLOWED);

    private final PlanState state;
    private final RelationEffects effects;
    private final ColocationBlocking blocking;
    private final SettledActions settled;
    /** What must have happened for each action to be over; no actions are created any more when orderings spread. */
    private final PerAction<Action> completions;

    Propagation(PlanState state, ActionSummary summary, Interleaving interleaving, LatePlacement placement) {
        this.state = state;
        effects = new RelationEffects(state, summary, interleaving, this);
        blocking = new ColocationBlocking(state, placement, this);
        settled = new SettledActions(state.actions);
        completions = new PerAction<>(state.actions, first -> Tasks.completed(state, first));
    }

    /** Blocks what depends on a start or promotion that is impossible from the outset, for every action, newest first. */
    void blockDependents() {
        List<Action> all = state.actions.all();
        for (int i = all.size() - 1; i >= 0; i--) {
            blocking.block(all.get(i));
        }
    }

    /** Processes every action, newest first. */
    void run() {
        List<Action> all = state.actions.all();
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
        int flags = relation.beforeFlags;
        if ((flags & ~INERT) == 0 && !first.ofCollective && !then.ofCollective) {
            return false;
        }
        if ((flags & SAME_NODE) != 0 && onDifferentNodes(first, then)) {
            state.actions.disable(relation);
            return false;
        }
        if ((flags & CANCELLING) != 0 && first.resource != null && then.required()) {
            first.set(OPTIONAL);
            if (first.task.equals("reload-agent")) {
                first.resource.reload = false;
            }
        }
        if (first.ofCollective) {
            Action completed = completions.of(first);
            if (completed != first
                    && then.resource != null
                    && first.resource != then.resource
                    && !then.resource.config.hasAncestor(first.resource.config)) {
                return replace(relation, completed);
            }
        }
        int changes = effects.apply(relation);
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

    private static boolean onDifferentNodes(Action first, Action then) {
        NodeState firstNode = Locations.of(first);
        NodeState thenNode = Locations.of(then);
        return firstNode != null && thenNode != null && firstNode != thenNode;
    }
}
