package io.setpoint.planner.graph;

import io.setpoint.planner.state.Action;
import io.setpoint.planner.state.ActionFlag;
import io.setpoint.policy.cluster.NodeState;

/** Which actions enter the graph (spec 07 §3). */
final class GraphEntry {
    private GraphEntry() {}

    static boolean allowed(Action action) {
        if (!action.runnable() || action.optional() && !action.is(ActionFlag.ALWAYS_IN_GRAPH) || leftToOthers(action)) {
            return false;
        }
        if (action.pseudo() || action.task.equals("stonith") || action.task.equals("do_shutdown")) {
            return true;
        }
        NodeState node = action.node;
        if (node == null) {
            return false;
        }
        return action.is(ActionFlag.ON_DC) || comesUp(node) || node.clean();
    }

    /** Nothing is done to an unmanaged resource; it is only looked at. */
    private static boolean leftToOthers(Action action) {
        return action.resource != null
                && !action.resource.managed
                && !action.task.equals("monitor")
                && action.meta.getOrDefault("interval", "0").equals("0");
    }

    private static boolean comesUp(NodeState node) {
        return node.node.guest() && !node.remoteReset;
    }
}
