package io.setpoint.planner.propagate;

import io.setpoint.planner.state.Action;
import io.setpoint.planner.state.ActionFlag;
import io.setpoint.planner.state.PlanState;
import io.setpoint.planner.state.PlannedResource;
import io.setpoint.policy.cluster.Group;
import io.setpoint.policy.cluster.NodeState;
import io.setpoint.rules.fact.OrderFlag;
import org.jspecify.annotations.Nullable;

/**
 * Applies one property of a relation by the kind of the resource concerned: to a primitive's action, to members, to instances (spec 05
 * §15.4 "Update").
 */
final class RelationUpdate {
    private final PlanState state;
    private final ActionSummary summary;
    private final BasicUpdate basic;
    private final Interleaving interleaving;
    private final Processing processing;

    RelationUpdate(PlanState state, ActionSummary summary, Interleaving interleaving, Processing processing) {
        this.state = state;
        this.summary = summary;
        this.basic = new BasicUpdate(state);
        this.interleaving = interleaving;
        this.processing = processing;
    }

    /**
     * Applies a property.
     *
     * @param kind whose kind decides: the resource of then, or of first for THEN_IMPLIES_FIRST
     * @param node only what is on it counts, if given
     * @param firstFlags the flags that first counts with
     * @return bits of {@link Changes}
     */
    int apply(PlannedResource kind, Action first, Action then, @Nullable NodeState node, int firstFlags, OrderFlag property) {
        if (kind.isPrimitive()) {
            return basic(first, then, firstFlags, property);
        }
        if (kind.config instanceof Group) {
            return members(first, then, node, firstFlags, property);
        }
        if (then.resource == null) {
            return Changes.NONE;
        }
        if (interleaving.applies(first, then)) {
            return interleaved(first, then, node, property);
        }
        return instances(first, then, node, firstFlags, property);
    }

    private int basic(Action first, Action then, int firstFlags, OrderFlag property) {
        int firstBefore = first.flags();
        int thenBefore = then.flags();
        basic.apply(first, then, firstFlags, property);
        int changes = Changes.NONE;
        if (then.flags() != thenBefore) {
            changes |= Changes.THEN;
            if (then.resource != null && then.resource.parent != null) {
                processing.process(then);
            }
        }
        if (first.flags() != firstBefore) {
            changes |= Changes.FIRST;
        }
        return changes;
    }

    private int members(Action first, Action then, @Nullable NodeState node, int firstFlags, OrderFlag property) {
        int changes = basic(first, then, firstFlags, property);
        if (then.resource != null) {
            for (PlannedResource member : then.resource.children) {
                Action action = state.actions.newest(member, then.task, node);
                if (action != null) {
                    changes |= apply(member, first, action, node, firstFlags, property);
                }
            }
        }
        return changes;
    }

    private int instances(Action first, Action then, @Nullable NodeState node, int firstFlags, OrderFlag property) {
        int changes = basic(first, then, firstFlags, property);
        for (PlannedResource instance : Tasks.instances(state, then.resource)) {
            Action action = state.actions.newest(instance, then.task, node);
            if (action == null || (summary.kindFlags(action, node) & ActionFlag.RUNNABLE.bit) == 0) {
                continue;
            }
            int changed = apply(instance, first, action, node, firstFlags, property);
            changes |= changed;
            if ((changed & Changes.THEN) != 0) {
                processing.processAfter(action);
            }
        }
        return changes;
    }

    private int interleaved(Action first, Action then, @Nullable NodeState node, OrderFlag property) {
        int changes = Changes.NONE;
        for (PlannedResource instance : Tasks.instances(state, then.resource)) {
            PlannedResource partner = interleaving.partner(first, instance);
            if (partner == null) {
                if (interleaving.loses(first, property) && interleaving.unassign(instance)) {
                    changes |= Changes.THEN;
                }
                continue;
            }
            Action firstAction = interleaving.firstAction(first, partner, node);
            Action thenAction = interleaving.thenAction(then, instance, node);
            if (firstAction == null || thenAction == null) {
                continue;
            }
            if (firstAction.linkTo(thenAction, property.bit)) {
                changes |= Changes.BOTH;
            }
            int flags = summary.kindFlags(firstAction, node);
            changes |= apply(instance, firstAction, thenAction, node, flags, property);
        }
        return changes;
    }
}
