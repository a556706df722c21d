package io.setpoint.policy.resolve;

import io.setpoint.policy.cluster.Discovery;
import io.setpoint.policy.cluster.Node;
import io.setpoint.policy.cluster.NodeState;
import io.setpoint.policy.cluster.Resource;
import io.setpoint.policy.cluster.Resource.AllowedNode;
import io.setpoint.policy.value.NameOrder;
import io.setpoint.policy.value.Score;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Makes the tables of allowed nodes that resources start with (spec 02 §10.1, §8.5). Tables are immutable lists in node order; resources
 * with equal ones share them, so that reading does not cost resources times nodes.
 */
final class AllowedTables {
    private final NodeList nodes;
    private final boolean symmetric;
    private List<AllowedNode> symmetricDefault = List.of();
    private boolean stale = true;

    AllowedTables(NodeList nodes, boolean symmetric) {
        this.nodes = nodes;
        this.symmetric = symmetric;
    }

    /** Base scores, discovery modes or the list of nodes may have changed. */
    void nodesChanged() {
        stale = true;
    }

    /** Adds the default entries, at the end of reading a resource; those of its children are known to be there already. */
    void addDefaults(Resource resource, boolean guestConnection) {
        if (symmetric) {
            addSymmetricDefault(resource, symmetricDefault());
        } else if (guestConnection) {
            resource.allowedNodes = completed(resource.allowedNodes, entries(true));
        }
    }

    /** Bans a resource from all nodes known now. */
    void banEverywhere(Resource resource) {
        resource.allowedNodes = entries(true).stream()
                .map(entry -> new AllowedNode(entry.node(), Score.MINUS_INFINITY, entry.discovery()))
                .toList();
    }

    /** Bans a resource from the remote-type nodes of its table. */
    static void banFromRemoteNodes(Resource resource) {
        if (hasRemoteNode(resource.allowedNodes)) {
            resource.allowedNodes = resource.allowedNodes.stream()
                    .map(entry -> entry.node().remote ? new AllowedNode(entry.node(), Score.MINUS_INFINITY, entry.discovery()) : entry)
                    .toList();
        }
    }

    private static boolean hasRemoteNode(List<AllowedNode> table) {
        for (AllowedNode entry : table) {
            if (entry.node().remote) {
                return true;
            }
        }
        return false;
    }

    /** Sets a node's entry, adding it if there is none. */
    static void set(Resource resource, Node node, int score, Discovery discovery) {
        List<AllowedNode> changed = new ArrayList<>(resource.allowedNodes);
        changed.removeIf(entry -> entry.node() == node);
        int at = changed.size();
        while (at > 0 && NameOrder.INSTANCE.compare(changed.get(at - 1).node().name, node.name) > 0) {
            at--;
        }
        changed.add(at, new AllowedNode(node, score, discovery));
        resource.allowedNodes = List.copyOf(changed);
    }

    /** Nothing may run any more on the node with that id: bans all resources of finished trees that have an entry for it (spec 02 §8.5). */
    static void closeNode(String nodeId, List<Resource> trees) {
        Map<List<AllowedNode>, List<AllowedNode>> changed = new IdentityHashMap<>();
        trees.forEach(tree -> replaceTables(tree, table -> changed.computeIfAbsent(table, key -> closed(key, nodeId))));
    }

    private static void replaceTables(Resource resource, UnaryOperator<List<AllowedNode>> change) {
        resource.allowedNodes = change.apply(resource.allowedNodes);
        resource.children().forEach(child -> replaceTables(child, change));
    }

    private static List<AllowedNode> closed(List<AllowedNode> table, String nodeId) {
        if (table.stream().noneMatch(entry -> entry.node().id.equals(nodeId))) {
            return table;
        }
        return table.stream()
                .map(entry -> entry.node().id.equals(nodeId)
                        ? new AllowedNode(entry.node(), Score.MINUS_INFINITY, Discovery.NEVER)
                        : entry)
                .toList();
    }

    private List<AllowedNode> symmetricDefault() {
        if (stale) {
            List<AllowedNode> current = entries(false);
            if (!current.equals(symmetricDefault)) {
                symmetricDefault = current;
            }
            stale = false;
        }
        return symmetricDefault;
    }

    private List<AllowedNode> entries(boolean closedNodesToo) {
        List<AllowedNode> entries = new ArrayList<>(nodes.size());
        for (NodeState state : nodes.nodes()) {
            if (closedNodesToo || state.node.discovery != Discovery.NEVER) {
                entries.add(new AllowedNode(state.node, state.baseScore, state.node.discovery));
            }
        }
        return List.copyOf(entries);
    }

    private static void addSymmetricDefault(Resource resource, List<AllowedNode> defaults) {
        if (resource.exclusiveDiscovery) {
            return;
        }
        resource.children().forEach(child -> addSymmetricDefault(child, defaults));
        resource.allowedNodes = completed(resource.allowedNodes, defaults);
    }

    /** The default score of 0 changes no entry that is there, so only missing ones are added. */
    private static List<AllowedNode> completed(List<AllowedNode> table, List<AllowedNode> defaults) {
        if (table == defaults || table.isEmpty()) {
            return defaults;
        }
        Set<Node> present = table.stream().map(AllowedNode::node).collect(Collectors.toSet());
        if (defaults.stream().allMatch(entry -> present.contains(entry.node()))) {
            return table;
        }
        List<AllowedNode> completed = new ArrayList<>(table);
        defaults.stream().filter(entry -> !present.contains(entry.node())).forEach(completed::add);
        completed.sort((a, b) -> NameOrder.INSTANCE.compare(a.node().name, b.node().name));
        return List.copyOf(completed);
    }
}
