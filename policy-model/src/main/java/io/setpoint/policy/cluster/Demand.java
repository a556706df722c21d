package io.setpoint.policy.cluster;

import org.jspecify.annotations.Nullable;

/**
 * An action that the status asks for before anything is placed (spec 03, 05 §4.1), in the order in which it was found: the planner requests
 * the actions in that order, so it shows in their numbers.
 *
 * <p>Whether the resource was {@code managed} when it was asked for is part of the demand, as later history can change it: for a managed
 * resource the action is required, for an unmanaged one optional (spec 03 §14.3).
 */
public sealed interface Demand {
    /** Fence a node (optional as yet: the fencing pass decides). */
    record Fence(Node node, String reason, boolean priorityDelay) implements Demand {}

    /** Stop a resource on a node. */
    record Stop(Resource resource, Node node, boolean managed) implements Demand {}

    /** Demote a resource on a node. */
    record Demote(Resource resource, Node node, boolean managed) implements Demand {}

    /** A recurring operation that is known to run: optional, so that later steps can tell. */
    record ActiveRecurring(Resource resource, String task, long interval, Node node) implements Demand {}

    /** Forget the failures of a resource on a node; for a connection with a reconnect interval after the fencing of its own node. */
    record ClearFailCount(Resource resource, Node node, String reason, @Nullable Node afterFencing, boolean managed) implements Demand {}

    /** Delete the history of a resource on a node: its shutdown lock has expired. */
    record DeleteHistory(Resource resource, Node node, boolean managed) implements Demand {}

    /** The resource turned out to be stopped there: stops asked for so far become optional. */
    record StopsNotNeeded(Resource resource, Node node) implements Demand {}
}
