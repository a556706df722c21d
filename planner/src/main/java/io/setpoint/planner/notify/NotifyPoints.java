package io.setpoint.planner.notify;

import io.setpoint.planner.state.Action;
import io.setpoint.planner.state.ActionFlag;
import io.setpoint.planner.state.PlanState;
import io.setpoint.planner.state.PlannedResource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The points around an operation at which instances are notified (spec 06 §13.2), as far as they exist.
 *
 * @param operation what is notified about: start, stop, promote or demote
 */
public record NotifyPoints(
        String operation,
        @Nullable Action pre,
        @Nullable Action preDone,
        @Nullable Action post,
        @Nullable Action postDone) {

    /** The points of a clone, found by key. */
    static NotifyPoints of(PlanState state, PlannedResource clone, String operation) {
        String completion = completion(operation);
        return new NotifyPoints(
                operation,
                find(state, clone, "pre", operation),
                find(state, clone, "confirmed-pre", operation),
                find(state, clone, "post", completion),
                find(state, clone, "confirmed-post", completion));
    }

    private static @Nullable Action find(PlanState state, PlannedResource clone, String type, String task) {
        List<Action> found = state.actions.named(clone, type + "_notify_" + task);
        return found.isEmpty() ? null : found.get(0);
    }

    private static String completion(String operation) {
        return switch (operation) {
            case "start" -> "running";
            case "stop" -> "stopped";
            case "promote" -> "promoted";
            default -> "demoted";
        };
    }

    void require() {
        require(pre);
        require(preDone);
        require(post);
        require(postDone);
    }

    private static void require(@Nullable Action point) {
        if (point != null) {
            point.clear(ActionFlag.OPTIONAL);
        }
    }
}
