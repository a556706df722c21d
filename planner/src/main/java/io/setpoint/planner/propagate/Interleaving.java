package io.setpoint.planner.propagate;

import io.setpoint.planner.state.Action;
import io.setpoint.planner.state.Locations;
import io.setpoint.planner.state.PlanState;
import io.setpoint.planner.state.PlannedResource;
import io.setpoint.policy.cluster.Bundle;
import io.setpoint.policy.cluster.Bundle.Replica;
import io.setpoint.policy.cluster.Clone;
import io.setpoint.policy.cluster.NodeState;
import io.setpoint.policy.cluster.Resource;
import io.setpoint.policy.value.CibBoolean;
import io.setpoint.rules.fact.OrderFlag;
import org.jspecify.annotations.Nullable;

/** Orders the instances of two clones or bundles node by node instead of all before all (spec 05 §15.4 "Interleaving"). */
final class Interleaving {
    private final PlanState state;
    private final LatePlacement placement;

    Interleaving(PlanState state, LatePlacement placement) {
        this.state = state;
        this.placement = placement;
    }

    boolean applies(Action first, Action then) {
        if (!first.ofCollective || !then.ofCollective) {
            return false;
        }
        PlannedResource firstResource = first.resource;
        PlannedResource thenResource = then.resource;
        if (firstResource == thenResource
                || !hasInstances(firstResource.config)
                || !hasInstances(thenResource.config)) {
            return false;
        }
        boolean down = Tasks.ends(then, "stop") || Tasks.ends(then, "demote");
        return CibBoolean.isTrue((down ? firstResource : thenResource).config.meta.get("interleave"));
    }

    private static boolean hasInstances(Resource resource) {
        return resource instanceof Clone || resource instanceof Bundle;
    }

    /** The instance of first's resource that belongs to an instance of then's, or null. */
    @Nullable PlannedResource partner(Action first, PlannedResource thenInstance) {
        return compatible(first.resource, thenInstance, current(first));
    }

    private static boolean current(Action first) {
        return Tasks.ends(first, "stopped") || Tasks.ends(first, "demoted");
    }

    /** The instance of a collective on the node of a resource, or, if that has none, on the best node where it could be. */
    @Nullable PlannedResource compatible(PlannedResource collective, PlannedResource resource, boolean current) {
        NodeState node = current ? Locations.current(resource) : Locations.assigned(resource);
        if (node != null) {
            return on(collective, node, current);
        }
        for (NodeState candidate : placement.allowedNodesBestFirst(resource)) {
            PlannedResource found = on(collective, candidate, current);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private @Nullable PlannedResource on(PlannedResource collective, NodeState node, boolean current) {
        for (PlannedResource instance : Tasks.instances(state, collective)) {
            NodeState location = current ? Locations.current(instance) : Locations.assigned(instance);
            if (location == node && !blocked(instance)) {
                return instance;
            }
        }
        return null;
    }

    private static boolean blocked(PlannedResource resource) {
        return resource.blocked || resource.children.stream().anyMatch(Interleaving::blocked);
    }

    /** Whether an instance without partner cannot run. */
    boolean loses(Action first, OrderFlag property) {
        return !current(first)
                && (property == OrderFlag.UNRUNNABLE_FIRST_BLOCKS || property == OrderFlag.FIRST_IMPLIES_THEN);
    }

    boolean unassign(PlannedResource instance) {
        state.actions.revise();
        return placement.unassign(instance);
    }

    @Nullable Action firstAction(Action first, PlannedResource instance, @Nullable NodeState node) {
        String task = Tasks.named(first);
        Replica replica = replicaOfContainer(instance);
        if (replica != null && replica.instance() != null) {
            String folded = Tasks.folded(task);
            if (!folded.equals("stop")) {
                return state.actions.newest(state.of(replica.instance()), folded, null);
            }
        }
        return state.actions.newest(instance, instance.isPrimitive() ? Tasks.folded(task) : task, node);
    }

    @Nullable Action thenAction(Action then, PlannedResource instance, @Nullable NodeState node) {
        Replica replica = replicaOfContainer(instance);
        if (replica != null && replica.instance() != null) {
            switch (then.task) {
                case "promote", "promoted", "demote", "demoted" -> {
                    return state.actions.newest(state.of(replica.instance()), then.task, null);
                }
                default -> {
                    // Everything else happens to the container.
                }
            }
        }
        return state.actions.newest(instance, then.task, node);
    }

    private @Nullable Replica replicaOfContainer(PlannedResource instance) {
        Replica replica = state.replicaOf(instance);
        return replica != null && replica.container() == instance.config ? replica : null;
    }
}
