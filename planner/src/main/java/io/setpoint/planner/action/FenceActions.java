package io.setpoint.planner.action;

import io.setpoint.planner.state.Action;
import io.setpoint.planner.state.ActionFlag;
import io.setpoint.planner.state.PlanState;
import io.setpoint.policy.cluster.NodeState;
import io.setpoint.policy.status.Fencing;
import io.setpoint.policy.status.OperationDigests;
import io.setpoint.policy.status.FenceDeviceDigests;
import io.setpoint.policy.value.Interval;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Fence actions, one for each node and operation (spec 06 §5). */
public final class FenceActions {
    private final PlanState state;
    private final Fencing fencing;
    private final FenceDeviceDigests digests;

    public FenceActions(PlanState state, Fencing fencing, OperationDigests digests) {
        this.state = state;
        this.fencing = fencing;
        this.digests = new FenceDeviceDigests(digests, state.cluster.resources());
    }

    /** The fence action of a node with the configured operation. */
    public Action get(NodeState node, boolean optional, @Nullable String reason, boolean priorityDelay) {
        return get(node, state.options.fencingAction(), optional, reason, priorityDelay);
    }

    /**
     * The fence action of a node, made if there is none; it becomes required if wanted so and the node can be fenced. The first reason
     * stays.
     *
     * @param operation {@code reboot}, {@code off} or {@code on}
     */
    public Action get(NodeState node, String operation, boolean optional, @Nullable String reason, boolean priorityDelay) {
        String key = "stonith-" + node.name() + "-" + operation;
        List<Action> existing = state.actions.ofCluster(key);
        Action action = existing.isEmpty() ? create(node, key, operation) : existing.get(0);
        boolean hasDelay = action.meta.containsKey("priority-fencing-delay");
        if (state.options.priorityFencingDelay() > 0 && (priorityDelay || hasDelay)) {
            action.meta.put("priority-fencing-delay", Long.toString(delay(node)));
        }
        if (!optional && fencing.possible(node)) {
            action.clear(ActionFlag.OPTIONAL);
        }
        action.reasonIfNone(reason);
        return action;
    }

    private Action create(NodeState node, String key, String operation) {
        Action action = state.actions.create(key, "stonith");
        action.node = node;
        action.set(ActionFlag.OPTIONAL);
        action.meta.put("stonith_action", operation);
        if (state.options.unfencing()) {
            FenceDeviceDigests.Description devices = digests.describe(node.node);
            action.meta.put("digests-all", devices.all());
            action.meta.put("digests-secure", devices.secure());
            if (!devices.changed().isEmpty() && fencing.possible(node)) {
                action.clear(ActionFlag.OPTIONAL);
            }
        }
        return action;
    }

    /** Seconds by which the fencing of the most important node of the smaller partition is delayed (spec 06 §5.4). */
    private long delay(NodeState target) {
        int members = 0;
        int online = 0;
        int top = 0;
        int lowest = 0;
        for (NodeState node : state.nodes) {
            if (node.node.remote) {
                continue;
            }
            top = members == 0 ? node.priority : Math.max(top, node.priority);
            lowest = members == 0 ? node.priority : Math.min(lowest, node.priority);
            members++;
            online += node.online ? 1 : 0;
        }
        boolean delayed =
                !target.node.remote && !target.online && online <= members / 2 && lowest != top && target.priority == top;
        return delayed ? Interval.toSeconds(state.options.priorityFencingDelay()) : 0;
    }
}
