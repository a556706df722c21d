package io.setpoint.planner.graph;

import io.setpoint.planner.state.Action;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The names of actions in drawings (spec 07 §10). */
final class DotNames {
    private DotNames() {}

    static String of(Action action) {
        String host = host(action);
        String prefix = action.cancelledTask == null ? "" : "Cancel ";
        String historyId = ActionKeys.historyId(action);
        if (historyId != null) {
            return prefix + historyId + "_" + suffix(action) + (host == null ? "" : " " + host);
        }
        if (action.task.equals("stonith")) {
            return "stonith '" + action.meta.get("stonith_action") + "' " + host;
        }
        if (host == null) {
            return action.key();
        }
        return prefix + (action.resource == null ? ActionKeys.executedTask(action) : action.key()) + " " + host;
    }

    private static String suffix(Action action) {
        Map<String, String> meta = action.meta;
        if (action.task.equals("notify") || action.task.equals("notified")) {
            return meta.get("notify_key_type") + "_notify_" + meta.get("notify_key_operation") + "_0";
        }
        return ActionKeys.executedTask(action) + "_" + meta.getOrDefault("interval", "0");
    }

    private static @Nullable String host(Action action) {
        if (action.node != null) {
            return action.node.name();
        }
        return action.pseudo() ? null : "<none>";
    }
}
