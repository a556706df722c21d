package io.setpoint.planner.propagate;

import io.setpoint.planner.graph.CollectiveFlags;
import io.setpoint.planner.state.Action;
import io.setpoint.planner.state.ActionFlag;
import io.setpoint.planner.state.Locations;
import io.setpoint.planner.state.PerAction;
import io.setpoint.planner.state.PlanState;
import io.setpoint.planner.state.PlannedResource;
import io.setpoint.policy.cluster.Bundle;
import io.setpoint.policy.cluster.Clone;
import io.setpoint.policy.cluster.Group;
import io.setpoint.policy.cluster.NodeState;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The flags that an action counts with in orderings: those of a collective come from what it consists of (spec 05 §15.4 "Ordering flags").
 */
public final class ActionSummary implements CollectiveFlags {
    private static final Set<String> PARTS_OF_BUNDLED = Set.of("promote", "promoted", "demote", "demoted", "notify", "notified");
    private static final Set<String> PARTS_OF_CONTAINERS = Set.of("start", "running", "stop", "stopped");

    private final PlanState state;
    /** No actions that count for others are created any more when their flags are first asked for. */
    private final PerAction<Composition> compositions;

    public ActionSummary(PlanState state) {
        this.state = state;
        compositions = new PerAction<>(state.actions, this::compose);
    }

    /** The flags of an action in an ordering with another; those of a clone are those where the other is. */
    int orderingFlags(Action action, Action other) {
        int flags = kindFlags(action, null);
        NodeState node = action.ofCollective && action.resource.config instanceof Clone ? Locations.of(other) : null;
        return node == null ? flags : kindFlags(action, node) | flags & ActionFlag.RUNNABLE.bit;
    }

    @Override
    public void reevaluate(Action action) {
        kindFlags(action, null);
    }

    /** The flags by kind, for one node or for all; as a side effect the own flags of a collective's action follow. */
    int kindFlags(Action action, @Nullable NodeState node) {
        if (!action.ofCollective) {
            return action.flags();
        }
        Composition composition = compositions.of(action);
        int flags = composition.flags(node);
        if (flags == Composition.UNKNOWN) {
            flags = action.resource.config instanceof Group
                    ? groupFlags(action, composition, node)
                    : instancesFlags(action, composition, node);
        }
        if ((flags & ActionFlag.OPTIONAL.bit) == 0) {
            action.clear(ActionFlag.OPTIONAL);
        }
        return flags;
    }

    private Composition compose(Action action) {
        PlannedResource resource = action.resource;
        boolean group = resource.config instanceof Group;
        String task = group ? action.task : Tasks.named(action);
        List<PlannedResource> consistsOf = group ? resource.children : instancesFor(resource, action.task);
        boolean ofPrimitives = consistsOf.isEmpty() || consistsOf.get(0).isPrimitive();
        return new Composition(state.actions, resource, consistsOf, ofPrimitives ? Tasks.folded(task) : task);
    }

    private int groupFlags(Action action, Composition members, @Nullable NodeState node) {
        int flags = Tasks.graphFlags();
        String task = Tasks.folded(action.task);
        boolean folded = !task.equals(action.task);
        boolean complete = members.complete;
        for (Action[] member : members.parts) {
            Action own = Composition.newest(member, node);
            if (own == null) {
                complete = false;
                continue;
            }
            if (own.required()) {
                flags &= ~ActionFlag.OPTIONAL.bit;
                action.clear(ActionFlag.OPTIONAL);
            }
            if (folded && !own.runnable()) {
                flags &= ~ActionFlag.RUNNABLE.bit;
                action.clear(ActionFlag.RUNNABLE);
            }
        }
        if (!complete && !task.equals("stop") && !task.equals("demote")) {
            flags &= ~ActionFlag.RUNNABLE.bit;
        }
        if (node == null) {
            members.remember(flags);
        }
        return flags;
    }

    private int instancesFlags(Action action, Composition instances, @Nullable NodeState node) {
        if (node != null && instances.parts.length > 0 && !instances.parts[0][0].ofCollective) {
            int[] byNode = flagsByNode(instances);
            instances.remember(byNode);
            return byNode[node.index];
        }
        int flags = Tasks.graphFlags();
        boolean anyRunnable = false;
        for (Action[] instance : instances.parts) {
            int ownFlags = kindFlags(instance[0], node);
            if ((ownFlags & ActionFlag.OPTIONAL.bit) == 0) {
                flags &= ~ActionFlag.OPTIONAL.bit;
                action.clear(ActionFlag.OPTIONAL);
            }
            anyRunnable |= (ownFlags & ActionFlag.RUNNABLE.bit) != 0;
        }
        if (!anyRunnable) {
            flags &= ~ActionFlag.RUNNABLE.bit;
            if (node == null) {
                action.clear(ActionFlag.RUNNABLE);
            }
        }
        if (node == null) {
            instances.remember(flags);
        } else {
            instances.remember(node, flags, state.nodes.size());
        }
        return flags;
    }

    /** The flags for every node, from primitive instances: each counts on a node with its newest action there. */
    private int[] flagsByNode(Composition instances) {
        int[] flags = new int[state.nodes.size()];
        Arrays.fill(flags, Tasks.graphFlags() & ~ActionFlag.RUNNABLE.bit);
        int[] lastSeen = new int[flags.length];
        int number = 0;
        for (Action[] instance : instances.parts) {
            number++;
            for (Action newest : instance) {
                if (newest.node != null && lastSeen[newest.node.index] != number) {
                    lastSeen[newest.node.index] = number;
                    flags[newest.node.index] |= newest.flags() & ActionFlag.RUNNABLE.bit;
                    if (newest.required()) {
                        flags[newest.node.index] &= ~ActionFlag.OPTIONAL.bit;
                    }
                }
            }
        }
        return flags;
    }

    private List<PlannedResource> instancesFor(PlannedResource collective, String task) {
        if (collective.config instanceof Bundle bundle
                && bundle.bundled != null
                && (PARTS_OF_BUNDLED.contains(task) || !PARTS_OF_CONTAINERS.contains(task))) {
            return state.of(bundle.bundled).children;
        }
        return Tasks.instances(state, collective);
    }
}
