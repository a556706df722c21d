package io.setpoint.executor.control;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a cluster, in texts and numbers only: what is sent to other processes, and what programs read. Moments are written as
 * ISO 8601 says, in UTC.
 *
 * @param phase what the controller does: {@code planning}, {@code applying}, {@code watching}, {@code paused}, {@code stopping}, or
 *     {@link #ENDED}
 * @param since when it began to; null if that is not known
 * @param revision what is wanted; null if nothing was ever
 * @param transition the running one; null if none runs
 * @param failures the last actions that failed, newest first
 */
public record StatusReport(
        String phase,
        @Nullable String since,
        @Nullable Revision revision,
        List<Node> nodes,
        List<Resource> resources,
        @Nullable Transition transition,
        List<Failure> failures) {

    /** The phase when no controller runs: what is told was the case when one last did. */
    public static final String ENDED = "ended";

    /**
     * A revision of the configuration.
     *
     * @param verdict {@code open}, {@code converged} or {@code failed}
     */
    public record Revision(int number, String verdict, String at, String reason) {}

    /** A node; its condition is {@code online}, {@code standby}, {@code maintenance}, {@code offline} or {@code unclean}. */
    public record Node(String name, String condition) {}

    /** A primitive or an instance of one. */
    public record Resource(String id, String agent, List<Active> active, List<FailCount> failCounts, boolean managed) {}

    /** Where a resource is active, and in which role. */
    public record Active(String node, String role) {}

    /** How often a resource failed on a node; {@code INFINITY} or a number. */
    public record FailCount(String node, String count) {}

    /**
     * A transition and how far it has come.
     *
     * @param done how many of all its actions are over; points in between are actions, too
     * @param waiting actions, without points in between
     */
    public record Transition(
            int number,
            String since,
            boolean paused,
            boolean aborted,
            int done,
            int total,
            List<Running> running,
            List<Waiting> waiting) {}

    /**
     * An action.
     *
     * @param number names it in its transition
     * @param title what people call it, with the node
     * @param operation {@code start}, {@code stonith}, ...
     */
    public record Action(int number, String title, String operation, @Nullable String resource, @Nullable String node) {}

    /** An action under way. */
    public record Running(Action action, String since) {}

    /**
     * An action that was not begun yet.
     *
     * @param waitsFor the actions that have to be over before; none if it is only held back
     */
    public record Waiting(Action action, List<Action> waitsFor) {}

    /**
     * An action that failed.
     *
     * @param status how its execution went: {@code done}, {@code timeout}, {@code error}, ...
     * @param reason a line for people; may be empty
     */
    public record Failure(
            int transition,
            String operation,
            @Nullable String resource,
            @Nullable String node,
            int exitStatus,
            String status,
            String reason,
            String at) {}
}
