package io.setpoint.policy.resolve;

import io.setpoint.policy.cluster.ClusterOptions;
import io.setpoint.policy.cluster.Node;
import io.setpoint.policy.cluster.NodeState;
import io.setpoint.policy.document.Cib;
import io.setpoint.policy.document.NodeElement;
import io.setpoint.policy.value.ScoreSyntax;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes nodes: configured ones, and those that connections bring with them (spec 02 §3, 01 §8.1). */
final class NodeReader {
    private final NodeList nodes;
    private final NodeAttributes attributes;
    private final ScoreSyntax scores;
    private final boolean startupFencing;

    NodeReader(NodeList nodes, NodeAttributes attributes, ScoreSyntax scores, ClusterOptions options) {
        this.nodes = nodes;
        this.attributes = attributes;
        this.scores = scores;
        startupFencing = options.fencingEnabled() && options.startupFencing();
    }

    /** Reads the nodes section; an entry of unknown type ends it. */
    void readConfigured(Cib cib) {
        if (cib.configuration == null || cib.configuration.nodes == null) {
            return;
        }
        List<Node> read = new ArrayList<>();
        for (NodeElement element : cib.configuration.nodes.nodes) {
            if (element.id == null) {
                continue;
            }
            boolean remote = "remote".equalsIgnoreCase(element.type);
            if (!remote && element.type != null && !element.type.equalsIgnoreCase("member")) {
                break;
            }
            String name = element.uname == null ? element.id : element.uname;
            Node node = new Node(element.id, name, remote, scores.parse(element.score, 0));
            NodeAttributes.addKind(node);
            attributes.addPermanent(node, element);
            read.add(node);
        }
        nodes.addAll(read).forEach(state -> {
            if (!state.node.remote) {
                markForStartupFencing(state);
            }
        });
    }

    /** Adds a remote-type node whose id is its name. */
    NodeState addRemote(String name, int baseScore) {
        Node node = new Node(name, name, true, baseScore);
        NodeAttributes.addKind(node);
        return nodes.add(node);
    }

    /** Finds a node by name, or adds it as a remote-type node. */
    NodeState remote(String name) {
        NodeState known = nodes.byName(name);
        return known != null ? known : addRemote(name, 0);
    }

    /** A node that nothing has been seen of yet is not to be trusted, if start-up fencing says so (spec 06 §2.1). */
    void markForStartupFencing(NodeState state) {
        state.unclean = startupFencing;
    }

    @Nullable NodeState byName(String name) {
        return nodes.byName(name);
    }
}
