package io.setpoint.policy.status;

import io.setpoint.policy.cluster.Bundle;
import io.setpoint.policy.cluster.Group;
import io.setpoint.policy.cluster.MultipleActive;
import io.setpoint.policy.cluster.NodeState;
import io.setpoint.policy.cluster.Primitive;
import io.setpoint.policy.cluster.Resource;
import io.setpoint.policy.cluster.ResourceState;
import io.setpoint.policy.cluster.States;
import io.setpoint.policy.value.Role;
import io.setpoint.policy.value.Score;

/** Makes resources active on nodes, with all that follows (spec 03 §16.1). */
final class Activation {
    private final States states;
    private final NodeScores scores;
    private final CloneLocations cloneLocations;

    Activation(States states, NodeScores scores, CloneLocations cloneLocations) {
        this.states = states;
        this.scores = scores;
        this.cloneLocations = cloneLocations;
    }

    /**
     * Adds a node to those where a resource is active; if it is there already, nothing changes.
     *
     * @param failed the resource failed there, so it gives the node no priority
     */
    void add(Resource resource, NodeState node, boolean failed) {
        boolean failedHere = failed;
        for (Resource at = resource; at != null; at = at.parent) {
            if (!addTo(at, node, failedHere)) {
                return;
            }
            failedHere = false;
        }
    }

    /** Returns whether the parent is to be treated likewise. */
    private boolean addTo(Resource resource, NodeState node, boolean failed) {
        ResourceState state = states.of(resource);
        if (state.activeNodes.contains(node)) {
            return false;
        }
        state.activeNodes.add(node);
        if (resource instanceof Primitive primitive) {
            occupy(primitive, state, node, failed);
            cloneLocations.add(primitive, node);
        }
        if (!state.managed) {
            scores.add(resource, node, Score.INFINITY);
            for (Resource ancestor = resource.parent; ancestor != null; ancestor = ancestor.parent) {
                states.of(ancestor).activeNodes.add(node);
            }
            return false;
        }
        if (resource instanceof Primitive && ActiveNodes.countByRequires(state, states) > 1) {
            applyMultipleActive(resource, state);
        }
        return true;
    }

    private void occupy(Primitive primitive, ResourceState state, NodeState node, boolean failed) {
        node.running.add(primitive);
        if (!failed && primitive.priority != 0) {
            int priority = primitive.priority + (state.role == Role.PROMOTED ? 1 : 0);
            node.priority += priority;
            Primitive connection = node.node.connection;
            if (node.node.guest() && connection != null && connection.launcher != null) {
                states.of(connection.launcher).activeNodes.forEach(host -> host.priority += priority);
            }
        }
        if (node.maintenance) {
            state.managed = false;
            state.maintenance = true;
        }
    }

    private void applyMultipleActive(Resource resource, ResourceState state) {
        switch (resource.multipleActive) {
            case STOP_ONLY -> scores.banEverywhere(resource);
            case BLOCK -> {
                block(state);
                Resource parent = resource.parent;
                if ((parent instanceof Group || parent instanceof Bundle) && parent.multipleActive == MultipleActive.BLOCK) {
                    parent.children().forEach(child -> block(states.of(child)));
                }
            }
            case STOP_START, STOP_UNEXPECTED -> {}
        }
    }

    private static void block(ResourceState state) {
        state.managed = false;
        state.blocked = true;
    }
}
