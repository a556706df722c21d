package io.setpoint.executor.graph;

/**
 * Why a transition does not go on as planned.
 *
 * @param reason one line for people
 * @param priority only synapses of at least this priority are still executed
 * @param followUp what is to come afterwards
 */
public record Abort(String reason, int priority, FollowUp followUp) {}
