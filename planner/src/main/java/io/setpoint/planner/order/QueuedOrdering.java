package io.setpoint.planner.order;

import io.setpoint.planner.state.Action;
import io.setpoint.planner.state.PlannedResource;
import org.jspecify.annotations.Nullable;

/** An ordering that waits until all actions exist (spec 05 §13). */
public record QueuedOrdering(Side first, Side then, int flags) {
    /** One side: a given action, or the actions of a resource by task and interval. */
    public sealed interface Side {
        /** A side that is known already. */
        record Given(Action action) implements Side {}

        /** A side to be looked up by key. */
        record Named(PlannedResource resource, String task, long interval) implements Side {}

        /** The resource of the side, if it has one. */
        default @Nullable PlannedResource resource() {
            return this instanceof Named named ? named.resource : ((Given) this).action.resource;
        }

        default String task() {
            return this instanceof Named named ? named.task : ((Given) this).action.task;
        }

        default @Nullable Action action() {
            return this instanceof Given given ? given.action : null;
        }
    }

    /** A side given by the task of a resource, interval 0. */
    public static Side of(PlannedResource resource, String task) {
        return new Side.Named(resource, task, 0);
    }

    /** A side given by an action. */
    public static Side of(Action action) {
        return new Side.Given(action);
    }
}
