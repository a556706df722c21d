package io.setpoint.planner.action;

import io.setpoint.rules.fact.Rank;

/**
 * An ordering that waits for its turn to be queued.
 *
 * @param queueing queues it, making the actions that it needs
 */
public record PlannedOrdering(Rank rank, Runnable queueing) {}
