package io.setpoint.planner.placement;

import io.setpoint.planner.state.Locations;
import io.setpoint.planner.state.NodeTable;
import io.setpoint.planner.state.PlanState;
import io.setpoint.planner.state.PlannedResource;
import io.setpoint.policy.cluster.NodeState;

/** Whether nodes can take resources at the moment (spec 04 §1.2). */
final class Availability {
    private Availability() {}

    /** The node can take resources and the score does not forbid it; a missing entry forbids it. */
    static boolean usable(NodeState node, int score) {
        return score >= 0 && node.available();
    }

    /** The table has an entry that allows its node, and the node can take resources. */
    static boolean usable(NodeTable table, NodeState node) {
        return usable(node, table.contains(node) ? table.score(node.index) : NodeTable.ABSENT);
    }

    /** Some entry is usable. */
    static boolean anyUsable(int[] scores, PlanState state) {
        for (int i = 0; i < scores.length; i++) {
            if (scores[i] >= 0 && state.nodes.get(i).available()) {
                return true;
            }
        }
        return false;
    }

    static boolean anyUsable(NodeTable table, PlanState state) {
        for (NodeState node : state.nodes) {
            if (usable(table, node)) {
                return true;
            }
        }
        return false;
    }

    /** The node can take resources, and if it is a guest, what launches it is placed. */
    static boolean reachable(NodeState node, PlanState state) {
        if (!node.available()) {
            return false;
        }
        PlannedResource launcher = node.node.guest() ? state.launcherOf(node) : null;
        return launcher == null || Locations.assigned(launcher) != null;
    }
}
