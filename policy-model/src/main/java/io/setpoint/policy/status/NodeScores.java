package io.setpoint.policy.status;

import io.setpoint.policy.cluster.NodeState;
import io.setpoint.policy.cluster.Resource;
import io.setpoint.policy.cluster.ResourceState.TableChange;
import io.setpoint.policy.cluster.States;
import io.setpoint.policy.value.Score;
import java.util.List;

/** Notes what the status does to the tables of allowed nodes; placement applies it to its own tables. */
final class NodeScores {
    private final States states;
    private List<NodeState> allNodes = List.of();

    NodeScores(States states) {
        this.states = states;
    }

    /** Adds a score for a node to a resource and its descendants. */
    void add(Resource resource, NodeState node, int score) {
        add(resource, new TableChange(List.of(node), score, false));
    }

    /** Forbids a node to a resource and its descendants. */
    void ban(Resource resource, NodeState node) {
        add(resource, node, Score.MINUS_INFINITY);
    }

    /** Forbids all nodes to a resource and its descendants. */
    void banFromAll(Resource resource) {
        add(resource, new TableChange(allNodes(), Score.MINUS_INFINITY, false));
    }

    /** Replaces the table of a resource, but not of its descendants, by one in which all nodes are forbidden. */
    void banEverywhere(Resource resource) {
        states.of(resource).tableChanges.add(new TableChange(allNodes(), Score.MINUS_INFINITY, true));
    }

    private void add(Resource resource, TableChange change) {
        states.of(resource).tableChanges.add(change);
        resource.children().forEach(child -> add(child, change));
    }

    /** One list for all changes of the same cluster. */
    private List<NodeState> allNodes() {
        if (allNodes.size() != states.nodes().size()) {
            allNodes = List.copyOf(states.nodes());
        }
        return allNodes;
    }
}
