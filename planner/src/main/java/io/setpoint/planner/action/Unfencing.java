package io.setpoint.planner.action;

import io.setpoint.planner.state.Action;
import io.setpoint.planner.state.PlanState;
import io.setpoint.planner.state.PlannedResource;
import io.setpoint.policy.cluster.NodeState;
import io.setpoint.rules.fact.OrderFlag;
import org.jspecify.annotations.Nullable;

/** Unfencing: nodes that must be switched on again before resources may use them (spec 06 §8.4). */
public final class Unfencing {
    private final PlanState state;
    private final FenceActions fenceActions;

    public Unfencing(PlanState state, FenceActions fenceActions) {
        this.state = state;
        this.fenceActions = fenceActions;
    }

    /**
     * Relates the unfencing of a node before an action that must wait for it, and demands it if the node is not unfenced (spec 05 §6.4).
     */
    void orderBefore(PlannedResource resource, Action action, NodeState node, OrderFlag flag) {
        if (!(resource.config.fenceDevice && state.options.unfencing()) && !resource.config.needsUnfencing) {
            return;
        }
        fenceActions.get(node, "on", true, null, false).linkTo(action, flag.bit);
        if (!unfenced(node)) {
            trigger(null, node, "required by " + resource.id() + " " + action.task);
        }
    }

    /** A stop of a resource that needs unfencing comes before the unfencing of its node. */
    void orderAfterStop(PlannedResource resource, Action stop, NodeState node) {
        if (resource.config.needsUnfencing) {
            stop.linkTo(fenceActions.get(node, "on", true, null, false), OrderFlag.THEN_IMPLIES_FIRST.bit);
        }
    }

    /**
     * Demands unfencing of a node, or, if that is not available, because of a fence device of all available nodes where the device may run.
     *
     * @param device the fence device that changed; null if the node itself needs it
     */
    void trigger(@Nullable PlannedResource device, @Nullable NodeState node, String reason) {
        if (!state.options.unfencing() || device != null && !device.config.fenceDevice) {
            return;
        }
        if (node != null && up(node)) {
            fenceActions.get(node, "on", false, reason, false);
        } else if (device != null) {
            for (NodeState candidate : state.nodes) {
                if (device.allowed.contains(candidate) && up(candidate)) {
                    fenceActions.get(candidate, "on", false, reason, false);
                }
            }
        }
    }

    private static boolean up(NodeState node) {
        return node.online && !node.unclean && !node.shutdown;
    }

    private static boolean unfenced(NodeState node) {
        String since = node.node.attributes.get("#node-unfenced");
        return since != null && !since.equals("0");
    }
}
