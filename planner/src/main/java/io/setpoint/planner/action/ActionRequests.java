package io.setpoint.planner.action;

import io.setpoint.planner.state.Action;
import io.setpoint.planner.state.ActionFlag;
import io.setpoint.planner.state.Needs;
import io.setpoint.planner.state.PlanState;
import io.setpoint.planner.state.PlannedResource;
import io.setpoint.policy.cluster.NodeState;
import io.setpoint.policy.cluster.OperationDefinitions;
import io.setpoint.policy.cluster.QuorumPolicy;
import io.setpoint.policy.document.OpElement;
import io.setpoint.policy.status.ActiveNodes;
import io.setpoint.policy.status.Fencing;
import io.setpoint.policy.value.Role;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The only way in which resource actions come to exist: finds or makes one, and brings its flags up to date (spec 05 §1.3, §3). */
public final class ActionRequests {
    private final PlanState state;
    private final Fencing fencing;
    private final FenceActions fenceActions;

    public ActionRequests(PlanState state, Fencing fencing, FenceActions fenceActions) {
        this.state = state;
        this.fencing = fencing;
        this.fenceActions = fenceActions;
    }

    /** Requests an action that happens once. */
    public Action request(PlannedResource resource, String task, @Nullable NodeState node, boolean optional) {
        return request(resource, task, 0, node, optional);
    }

    public Action request(PlannedResource resource, String task, long interval, @Nullable NodeState node, boolean optional) {
        return request(resource, task, interval, task, node, optional);
    }

    /** Requests an action whose name, from which its key is made, is not its task: a cancellation or a notification. */
    public Action request(
            PlannedResource resource, String name, long interval, String task, @Nullable NodeState node, boolean optional) {
        List<Action> existing = state.actions.find(resource, name, interval, node);
        Action action = existing.isEmpty() ? create(resource, name, interval, task, node, optional) : existing.get(0);
        update(action, optional);
        return action;
    }

    private void update(Action action, boolean optional) {
        updateOptional(action, optional);
        evaluateParameters(action);
        updateRunnable(action);
    }

    /** A pseudo-action of a collective: without node, runnable only where said so. */
    public Action pseudo(PlannedResource collective, String task, boolean optional, boolean runnable) {
        return asPseudo(request(collective, task, null, optional), runnable);
    }

    /** As {@link #pseudo(PlannedResource, String, boolean, boolean)}, with a name of its own. */
    public Action pseudo(PlannedResource collective, String name, String task, boolean optional, boolean runnable) {
        return asPseudo(request(collective, name, 0, task, null, optional), runnable);
    }

    private static Action asPseudo(Action action, boolean runnable) {
        action.set(ActionFlag.PSEUDO);
        action.set(ActionFlag.RUNNABLE, runnable);
        return action;
    }

    /** A pseudo-action of the cluster, found by its name: optional and runnable when new. */
    public Action clusterPseudo(String name) {
        List<Action> existing = state.actions.ofCluster(name);
        if (!existing.isEmpty()) {
            return existing.get(0);
        }
        Action action = state.actions.create(name, name);
        action.set(ActionFlag.OPTIONAL);
        action.set(ActionFlag.PSEUDO);
        return action;
    }

    /** Requests that the failures of a resource on a node be forgotten. */
    public Action clearFailCount(PlannedResource resource, NodeState node) {
        Action action = request(resource, "clear_failcount", node, false);
        action.meta.put("op_no_wait", "true");
        return action;
    }

    private Action create(
            PlannedResource resource, String name, long interval, String task, @Nullable NodeState node, boolean optional) {
        Action action = state.actions.create(resource, name, interval, task);
        action.node = node;
        action.set(ActionFlag.OPTIONAL, optional);
        action.set(ActionFlag.ON_DC, task.equals("lrm_delete"));
        action.op = definition(action, resource);
        action.meta = state.cluster
                .operations()
                .meta(resource.config, task, interval, action.op, node == null ? null : node.node);
        if (task.equals("start") || task.equals("promote")) {
            action.needs = resource.config.needsFencing
                    ? Needs.FENCING
                    : resource.config.needsQuorum ? Needs.QUORUM : Needs.NOTHING;
        }
        return action;
    }

    private @Nullable OpElement definition(Action action, PlannedResource resource) {
        OperationDefinitions operations = state.cluster.operations();
        OpElement found = operations.find(resource.config, action.task, action.interval, false);
        OpElement notification = found == null ? operations.find(resource.config, "notify", 0, false) : null;
        return notification != null && action.key().contains("_notify_") ? notification : found;
    }

    private static void updateOptional(Action action, boolean optional) {
        PlannedResource resource = action.resource;
        if (resource != null
                && action.node != null
                && !action.pseudo()
                && !resource.managed
                && !action.meta.containsKey("interval")) {
            action.set(ActionFlag.OPTIONAL);
        } else if (!optional) {
            action.clear(ActionFlag.OPTIONAL);
        }
    }

    private void evaluateParameters(Action action) {
        if (action.parameters == null && action.node != null && action.op != null) {
            action.parameters = state.cluster.operations().parameters(action.op, action.node.node);
        }
    }

    /** Spec 05 §3.2: the first row that fits. */
    private void updateRunnable(Action action) {
        PlannedResource resource = action.resource;
        if (action.pseudo() || resource == null) {
            return;
        }
        NodeState node = action.node;
        if (node == null) {
            action.clear(ActionFlag.RUNNABLE);
        } else if (!action.is(ActionFlag.ON_DC) && !node.online && (!node.node.guest() || node.remoteReset)) {
            action.clear(ActionFlag.RUNNABLE);
            if (resource.managed && action.task.equals("stop") && !node.unclean) {
                requestFencing(node, "stop is unrunnable");
            }
        } else if (!action.is(ActionFlag.ON_DC) && node.pending) {
            action.clear(ActionFlag.RUNNABLE);
        } else if (action.needs == Needs.NOTHING) {
            action.reason = null;
            action.set(ActionFlag.RUNNABLE, !node.node.guest() || fencing.possible(node));
        } else {
            updateByQuorum(action, resource);
        }
    }

    private void updateByQuorum(Action action, PlannedResource resource) {
        switch (effectivePolicy(resource)) {
            case STOP -> {
                action.clear(ActionFlag.RUNNABLE);
                action.reason = "no quorum";
            }
            case FREEZE -> {
                if (!ActiveNodes.isActive(resource, true, state) || resource.nextRole.above(resource.role)) {
                    action.clear(ActionFlag.RUNNABLE);
                    action.reason = "quorum freeze";
                }
            }
            default -> action.set(ActionFlag.RUNNABLE);
        }
    }

    private QuorumPolicy effectivePolicy(PlannedResource resource) {
        if (state.options.quorate()) {
            return QuorumPolicy.IGNORE;
        }
        QuorumPolicy policy = state.options.quorumPolicy();
        if (policy != QuorumPolicy.DEMOTE) {
            return policy;
        }
        if (resource.role != Role.PROMOTED && resource.role != Role.UNPROMOTED) {
            return QuorumPolicy.STOP;
        }
        if (resource.nextRole.above(Role.UNPROMOTED)) {
            resource.nextRole = Role.UNPROMOTED;
        }
        return QuorumPolicy.IGNORE;
    }

    /** Marks a node for fencing (spec 06 §4.1). */
    public void requestFencing(NodeState node, String reason) {
        fencing.request(node, reason, false, (target, why, delay) -> fenceActions.get(target, true, why, delay));
    }
}
