package io.setpoint.planner.graph;

import io.setpoint.planner.graph.ActionHeader.Element;
import io.setpoint.planner.state.Action;
import io.setpoint.planner.state.PerAction;
import io.setpoint.planner.state.PlanState;
import io.setpoint.planner.state.PlannedResource;
import io.setpoint.policy.cluster.NodeState;
import io.setpoint.policy.status.ActiveNodes;
import org.jspecify.annotations.Nullable;

/** Makes the headers of actions, each once (spec 07 §5). */
final class ActionHeaders {
    private final PlanState state;
    private final PerAction<ActionHeader> made;

    ActionHeaders(PlanState state) {
        this.state = state;
        made = new PerAction<>(state.actions, this::make);
    }

    ActionHeader of(Action action) {
        return made.of(action);
    }

    private ActionHeader make(Action action) {
        Element element = element(action);
        String historyKey = ActionKeys.ofHistory(action);
        NodeState node = executingNode(action);
        return new ActionHeader(
                action.id,
                element,
                action.task,
                historyKey == null ? action.key() : historyKey,
                historyKey == null ? null : action.key(),
                node == null ? null : node.name(),
                node == null ? null : node.id(),
                node == null ? null : router(action, node));
    }

    private static Element element(Action action) {
        return switch (action.task) {
            case "stonith" -> action.pseudo() ? Element.PSEUDO_EVENT : Element.CRM_EVENT;
            case "do_shutdown", "clear_failcount", "lrm_delete" -> Element.CRM_EVENT;
            default -> action.pseudo() ? Element.PSEUDO_EVENT : Element.RSC_OP;
        };
    }

    /** The node that an action is addressed to; null for points in the order of things, though they may have a node. */
    static @Nullable NodeState executingNode(Action action) {
        boolean addressed = action.task.equals("stonith") || element(action) != Element.PSEUDO_EVENT;
        return addressed ? action.node : null;
    }

    /**
     * The node through which a remote node is reached: what goes down does so before the connection moves, everything else after,
     * except that a continued migration has the connection on its target already (spec 07 §5.2).
     */
    private @Nullable String router(Action action, NodeState node) {
        PlannedResource connection = state.connectionOf(node);
        if (connection == null || action.task.equals("stonith")) {
            return null;
        }
        NodeState from = ActiveNodes.current(connection, state);
        NodeState to = connection.assigned;
        boolean movedAlready = connection.launcher == null && connection.partialTarget != null;
        boolean beforeMove = to == null || goesDown(action) && !movedAlready;
        NodeState router = from != null && beforeMove ? from : to;
        return router == null ? null : router.name();
    }

    private static boolean goesDown(Action action) {
        String task = action.task.equals("notify") ? ActionKeys.notifiedTask(action) : action.task;
        return switch (task) {
            case "cancel", "stop", "demote", "migrate_from", "migrate_to" -> true;
            default -> false;
        };
    }
}
