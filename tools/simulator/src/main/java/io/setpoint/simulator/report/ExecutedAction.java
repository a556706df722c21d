package io.setpoint.simulator.report;

import org.jspecify.annotations.Nullable;

/** An action of a transition that was carried out for show (spec 08 §7.15). */
public sealed interface ExecutedAction {
    /** A point in the order of things. */
    record Pseudo(String key, @Nullable String node) implements ExecutedAction {}

    /**
     * Something that the cluster itself does.
     *
     * @param resource what for, if for a resource
     */
    record Cluster(String operation, @Nullable String resource, @Nullable String node) implements ExecutedAction {}

    /** @param operation how the node is fenced, or {@code on} */
    record Fencing(String node, String operation) implements ExecutedAction {}

    /** @param interval milliseconds, 0 if it happens once */
    record Resource(String resource, String operation, long interval, String node) implements ExecutedAction {}
}
