package io.setpoint.executor.controller;

import java.util.Set;

/**
 * How a controller behaves.
 *
 * @param nodes names of the nodes that live here; empty for all. The others are taken to be switched off
 * @param jobsPerNode how many operations a node does at once; zero or less for no limit
 * @param rollbackOnFailure whether a revision that fails is replaced by the last one that converged
 */
public record ControllerSettings(Set<String> nodes, int jobsPerNode, boolean rollbackOnFailure) {
    /** All nodes live here, without limits, and nothing is rolled back. */
    public static final ControllerSettings DEFAULT = new ControllerSettings(Set.of(), 0, false);

    public ControllerSettings {
        nodes = Set.copyOf(nodes);
    }

    boolean isHere(String node) {
        return nodes.isEmpty() || nodes.contains(node);
    }
}
