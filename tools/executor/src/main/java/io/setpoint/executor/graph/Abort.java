package io.setpoint.executor.graph;

/**
 * Why a transition does not go on as planned.
 *
 * @param reason one line for people
 * @param priority only synapses of at least this priority are still executed, and pseudo-events
 * @param followUp what is to come afterwards
 */
public record Abort(String reason, int priority, FollowUp followUp) {
    /** A priority that no synapse has: nothing is executed, not even pseudo-events. */
    public static final int NOTHING_MORE = Integer.MAX_VALUE;
}
