package io.setpoint.planner.propagate;

import static io.setpoint.rules.fact.OrderFlag.FIRST_IMPLIES_THEN;
import static io.setpoint.rules.fact.OrderFlag.IF_FIRST_UNMIGRATABLE;
import static io.setpoint.rules.fact.OrderFlag.IF_REQUIRED_ON_SAME_NODE;
import static io.setpoint.rules.fact.OrderFlag.IF_SAME_NODE;
import static io.setpoint.rules.fact.OrderFlag.IF_SAME_NODE_OR_TARGET;
import static io.setpoint.rules.fact.OrderFlag.ORDERED;
import static io.setpoint.rules.fact.OrderFlag.UNRUNNABLE_FIRST_BLOCKS;

import io.setpoint.planner.order.OrderingQueue;
import io.setpoint.planner.order.QueuedOrdering;
import io.setpoint.planner.order.QueuedOrdering.Side;
import io.setpoint.planner.state.Action;
import io.setpoint.planner.state.PlanState;
import io.setpoint.planner.state.PlannedResource;
import io.setpoint.planner.state.Relation;
import io.setpoint.policy.cluster.Bundle;
import io.setpoint.policy.cluster.Clone;
import io.setpoint.policy.value.CibBoolean;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Relations that make what follows from a state wait until the state is known (spec 05 §14). */
final class ProbeRelations {
    private final PlanState state;
    private final Interleaving interleaving;
    /** The last walk in which each action was visited, by number; no actions are created meanwhile. */
    private final int[] visits;
    private int walk;

    ProbeRelations(PlanState state, Interleaving interleaving) {
        this.state = state;
        this.interleaving = interleaving;
        visits = new int[state.actions.all().size() + 1];
    }

    void create(OrderingQueue queue) {
        state.resources.forEach(this::beforeStartsAndRestarts);
        queue.afterStops().forEach(this::beforeWhatWaitsForStop);
    }

    private List<Action> probes(PlannedResource resource) {
        return state.actions.named(resource, "monitor");
    }

    private void beforeStartsAndRestarts(PlannedResource resource) {
        if (!resource.isPrimitive()) {
            resource.children.forEach(this::beforeStartsAndRestarts);
            return;
        }
        for (Action probe : probes(resource)) {
            walk++;
            for (int i = probe.after.size() - 1; i >= 0; i--) {
                Relation relation = probe.after.get(i);
                holdStarts(probe, relation);
                delayRestarts(probe, relation.then);
            }
        }
    }

    /** Nothing of a clone that is inactive starts while a state is unknown; what is active is not disturbed. */
    private static void holdStarts(Action probe, Relation relation) {
        Action start = relation.then;
        PlannedResource collective = start.resource;
        if (collective == null
                || !hasInstances(collective)
                || probe.runnable()
                || (relation.afterFlags & UNRUNNABLE_FIRST_BLOCKS.bit) != 0
                || probe.resource == null
                || collective != probe.resource.topBelowBundle()
                || !start.task.equals("start")) {
            return;
        }
        for (Relation next : List.copyOf(start.after)) {
            Action instance = next.then;
            if (instance.resource != null
                    && instance.resource.activeNodes.isEmpty()
                    && instance.resource.topBelowBundle() == collective
                    && instance.task.equals("start")) {
                probe.linkTo(instance, ORDERED.bit | UNRUNNABLE_FIRST_BLOCKS.bit);
            }
        }
    }

    private void delayRestarts(Action probe, Action visited) {
        if (visits[visited.id] == walk) {
            return;
        }
        visits[visited.id] = walk;
        PlannedResource resource = visited.resource;
        PlannedResource compatible = null;
        boolean interleaved = false;
        if (resource != null && resource.isPrimitive() && resource != probe.resource) {
            waitForProbe(probe, resource, visited.task);
        } else if (resource != null && hasInstances(resource)) {
            interleaved = CibBoolean.isTrue(resource.config.meta.get("interleave"));
            if (interleaved) {
                compatible = interleaving.compatible(resource, probe.resource, false);
            }
        }
        for (int i = visited.after.size() - 1; i >= 0; i--) {
            Relation relation = visited.after.get(i);
            if ((relation.afterFlags & FIRST_IMPLIES_THEN.bit) != 0
                    || leadsToChild(resource, probe.resource, relation.then, interleaved, compatible)) {
                delayRestarts(probe, relation.then);
            }
        }
    }

    private void waitForProbe(Action probe, PlannedResource resource, String task) {
        String restart = switch (task) {
            case "start" -> "stop";
            case "promote" -> "demote";
            default -> null;
        };
        if (restart == null) {
            return;
        }
        for (Action action : resource.actions()) {
            if (action.task.equals(restart) && !action.pseudo()) {
                probe.linkTo(action, ORDERED.bit);
            }
        }
    }

    private static boolean leadsToChild(
            @Nullable PlannedResource collective,
            PlannedResource probed,
            Action then,
            boolean interleaved,
            @Nullable PlannedResource compatible) {
        PlannedResource child = then.resource;
        if (collective == null
                || !collective.config.collective()
                || child == null
                || child.parent != collective
                || collective == probed.parent
                || hasInstances(child)) {
            return false;
        }
        return !interleaved || child == compatible;
    }

    private static boolean hasInstances(PlannedResource resource) {
        return resource.config instanceof Clone || resource.config instanceof Bundle;
    }

    /** If the stop turns out not to be needed, the state must still be known first. */
    private void beforeWhatWaitsForStop(QueuedOrdering ordering) {
        PlannedResource first = ordering.first().resource();
        PlannedResource then = ordering.then().resource();
        if (ordering.flags() == 0 || first == null || first == then) {
            return;
        }
        if (then != null && first.launcher == then && ordering.then().task().equals("stop")) {
            return;
        }
        int flags = flagsForProbe(ordering.flags());
        for (Action probe : probes(first)) {
            for (Action action : thens(ordering.then())) {
                if (!exempt(probe, action)) {
                    probe.linkTo(action, flags);
                }
            }
        }
    }

    private static int flagsForProbe(int flags) {
        if (flags == IF_REQUIRED_ON_SAME_NODE.bit || flags == IF_SAME_NODE_OR_TARGET.bit) {
            return flags;
        }
        return ORDERED.bit | flags & (IF_FIRST_UNMIGRATABLE.bit | IF_SAME_NODE.bit);
    }

    private List<Action> thens(Side side) {
        return side.action() == null ? state.actions.named(side.resource(), side.task()) : List.of(side.action());
    }

    private static boolean exempt(Action probe, Action then) {
        if (then.task.equals("stonith") && "on".equals(then.meta.get("stonith_action"))) {
            return then.node == probe.node;
        }
        return then.task.equals("do_shutdown") && then.node != null && probe.node != null && then.node != probe.node;
    }
}
