package io.setpoint.planner.graph;

import java.util.List;

/**
 * An action and what it waits for.
 *
 * @param id position in the graph
 * @param priority what an aborted transition still executes is told by this; 0 for no priority
 * @param inputs the actions before it, by ascending number
 */
public record Synapse(int id, int priority, GraphAction action, List<ActionHeader> inputs) {}
