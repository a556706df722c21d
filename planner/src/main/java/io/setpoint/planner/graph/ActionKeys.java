package io.setpoint.planner.graph;

import io.setpoint.planner.state.Action;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Keys of actions by the name under which nodes know the resource (spec 07 §5.1). */
final class ActionKeys {
    private ActionKeys() {}

    /** The key that nodes see; null if it is the action's own. */
    static @Nullable String ofHistory(Action action) {
        String name = historyId(action);
        if (name == null) {
            return null;
        }
        if (action.task.equals("notify")) {
            return name + "_" + action.meta.get("notify_type") + "_notify_" + action.meta.get("notify_operation") + "_0";
        }
        return name + "_" + executedTask(action) + "_" + action.meta.getOrDefault("interval", "0");
    }

    static @Nullable String historyId(Action action) {
        return action.resource == null ? null : action.resource.historyId;
    }

    /** The task, or what is cancelled by it. */
    static String executedTask(Action action) {
        return Objects.requireNonNullElse(action.cancelledTask, action.task);
    }

    /** The task, or what instances are notified about by it. */
    static String notifiedTask(Action action) {
        return action.meta.getOrDefault("notify_operation", action.task);
    }
}
