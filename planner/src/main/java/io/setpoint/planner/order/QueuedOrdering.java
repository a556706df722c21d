package io.setpoint.planner.order;

import io.setpoint.planner.state.Action;
import io.setpoint.planner.state.PlannedResource;
import org.jspecify.annotations.Nullable;

/** An ordering that waits until all actions exist (spec 05 §13). */
public record QueuedOrdering(Side first, Side then, int flags) {
    /**
     * One side: a given action, or whatever actions of a resource with a task and interval 0 there will be.
     *
     * @param action the given one; null if it is to be found
     * @param resource that of the action, if it is given
     */
    public record Side(@Nullable Action action, @Nullable PlannedResource resource, String task) {}

    /** A side given by the task of a resource, interval 0. */
    public static Side of(PlannedResource resource, String task) {
        return new Side(null, resource, task);
    }

    /** A side given by an action. */
    public static Side of(Action action) {
        return new Side(action, action.resource, action.task);
    }
}
