package io.setpoint.executor.graph;

import org.jspecify.annotations.Nullable;

/**
 * Which transition this is, and whose.
 *
 * @param number of the transition, in the count of its executor
 * @param executor a UUID
 * @param coordinator name of the node where the executor runs: it cannot shut itself down halfway (spec 07 §12.3); null if it runs
 *     on none
 */
public record TransitionName(int number, String executor, @Nullable String coordinator) {}
