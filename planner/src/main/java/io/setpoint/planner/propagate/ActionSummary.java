package io.setpoint.planner.propagate;

import io.setpoint.planner.graph.CollectiveFlags;
import io.setpoint.planner.state.Action;
import io.setpoint.planner.state.ActionFlag;
import io.setpoint.planner.state.Locations;
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
    private final FlagMemory known;

    public ActionSummary(PlanState state) {
        this.state = state;
        known = new FlagMemory(state.actions, state.nodes.size());
    }

    /** The flags of an action in an ordering with another; those of a clone are those where the other is. */
    int orderingFlags(Action action, Action other) {
        int flags = kindFlags(action, null);
        NodeState node = action.resource != null && action.resource.config instanceof Clone ? Locations.of(other) : null;
        return node == null ? flags : kindFlags(action, node) | flags & ActionFlag.RUNNABLE.bit;
    }

    @Override
    public void reevaluate(Action action) {
        kindFlags(action, null);
    }

    /** The flags by kind, for one node or for all; as a side effect the own flags of a collective's action follow. */
    int kindFlags(Action action, @Nullable NodeState node) {
        PlannedResource resource = action.resource;
        if (resource == null || resource.isPrimitive()) {
            return action.flags();
        }
        int flags = collectiveFlags(action, resource, node);
        if ((flags & ActionFlag.OPTIONAL.bit) == 0) {
            action.clear(ActionFlag.OPTIONAL);
        }
        return flags;
    }

    private int collectiveFlags(Action action, PlannedResource resource, @Nullable NodeState node) {
        int remembered = known.flags(action, node);
        if (remembered != FlagMemory.UNKNOWN) {
            return remembered;
        }
        if (resource.config instanceof Group) {
            long revision = state.actions.revision();
            int flags = groupFlags(action, resource, node);
            known.remember(action, node, flags, revision);
            return flags;
        }
        return instancesFlags(action, resource, node);
    }

    private int groupFlags(Action action, PlannedResource group, @Nullable NodeState node) {
        int flags = Tasks.graphFlags();
        String task = Tasks.folded(action.task);
        boolean folded = !task.equals(action.task);
        for (PlannedResource member : group.children) {
            Action own = state.actions.newest(member, task, node);
            if (own == null) {
                if (!task.equals("stop") && !task.equals("demote")) {
                    flags &= ~ActionFlag.RUNNABLE.bit;
                }
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
        return flags;
    }

    private int instancesFlags(Action action, PlannedResource collective, @Nullable NodeState node) {
        List<PlannedResource> instances = instancesFor(collective, action.task);
        if (node != null && !instances.isEmpty() && instances.get(0).isPrimitive()) {
            int[] byNode = flagsByNode(Tasks.folded(Tasks.named(action)), instances);
            known.rememberEach(action, byNode);
            return byNode[node.index];
        }
        long revision = state.actions.revision();
        int flags = instancesFlags(action, instances, node);
        known.remember(action, node, flags, revision);
        return flags;
    }

    /** The flags for every node, from primitive instances: each counts on a node with its newest action there. */
    private int[] flagsByNode(String task, List<PlannedResource> instances) {
        int[] flags = new int[state.nodes.size()];
        Arrays.fill(flags, Tasks.graphFlags() & ~ActionFlag.RUNNABLE.bit);
        int[] lastSeen = new int[flags.length];
        int number = 0;
        for (PlannedResource instance : instances) {
            number++;
            List<Action> own = state.actions.named(instance, task);
            for (int i = own.size() - 1; i >= 0; i--) {
                Action newest = own.get(i);
                if (newest.node != null && newest.task.equals(task) && lastSeen[newest.node.index] != number) {
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

    private int instancesFlags(Action action, List<PlannedResource> instances, @Nullable NodeState node) {
        int flags = Tasks.graphFlags();
        boolean anyRunnable = false;
        String task = Tasks.named(action);
        for (PlannedResource instance : instances) {
            boolean primitive = instance.isPrimitive();
            Action own = state.actions.newest(instance, primitive ? Tasks.folded(task) : task, primitive ? node : null);
            if (own == null) {
                continue;
            }
            int ownFlags = kindFlags(own, node);
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
