package io.setpoint.executor.controller;

import io.setpoint.executor.graph.ExecutionProgress;
import io.setpoint.executor.journal.Journal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a controller knows at one moment.
 *
 * @param phase what it does
 * @param since when it began to
 * @param revision what is wanted, and how far that has turned out
 * @param nodes in document order
 * @param resources primitives and instances, in document order
 * @param transition the running one; null if none runs
 * @param failures the last actions that failed, newest first
 */
public record ControllerStatus(
        Phase phase,
        Instant since,
        Journal.Revision revision,
        List<Node> nodes,
        List<Resource> resources,
        @Nullable Transition transition,
        List<Journal.Action> failures) {

    /** What a controller does. */
    public enum Phase {
        PLANNING,
        APPLYING,
        /** All is as it should be, or as good as it gets; monitors run. */
        WATCHING,
        /** Nothing is begun, because somebody asked for that. */
        PAUSED,
        STOPPING
    }

    /**
     * A node.
     *
     * @param condition {@code online}, {@code standby}, {@code maintenance}, {@code offline} or {@code unclean}
     */
    public record Node(String name, String condition) {}

    /**
     * A primitive, or an instance of one.
     *
     * @param agent class, provider and type
     * @param active where it is active and in which role; empty if it is stopped
     * @param failCounts by node, where it failed; {@code INFINITY} or a number
     * @param managed whether anything would be done about it
     */
    public record Resource(String id, String agent, List<Active> active, List<FailCount> failCounts, boolean managed) {}

    /** Where a resource is active, and in which role. */
    public record Active(String node, String role) {}

    /** How often a resource failed on a node. */
    public record FailCount(String node, String count) {}

    /** A transition and how far it has come. */
    public record Transition(int number, Instant since, ExecutionProgress progress) {}
}
