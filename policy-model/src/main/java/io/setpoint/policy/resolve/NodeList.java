package io.setpoint.policy.resolve;

import io.setpoint.policy.cluster.Node;
import io.setpoint.policy.cluster.NodeState;
import io.setpoint.policy.value.NameOrder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All nodes in name order, found by name or id in any case (spec 02 §3); of equal names, the one added last comes first. */
final class NodeList {
    private static final Comparator<NodeState> BY_NAME = Comparator.comparing(NodeState::name, NameOrder.INSTANCE);

    private final List<NodeState> nodes = new ArrayList<>();
    private final List<NodeState> view = Collections.unmodifiableList(nodes);
    private final Map<String, NodeState> byName = new HashMap<>();
    private final Map<String, NodeState> byId = new HashMap<>();
    private final Map<Node, NodeState> states = new IdentityHashMap<>();
    private int known;

    List<NodeState> nodes() {
        return view;
    }

    int size() {
        return nodes.size();
    }

    NodeState of(Node node) {
        NodeState state = states.get(node);
        if (state == null) {
            throw new IllegalArgumentException("Node " + node + " is not part of this cluster");
        }
        return state;
    }

    @Nullable NodeState byName(String name) {
        return byName.get(caseBlind(name));
    }

    @Nullable NodeState byId(String id) {
        return byId.get(caseBlind(id));
    }

    /** Adds many nodes at once, as if one after another. */
    List<NodeState> addAll(List<Node> added) {
        List<NodeState> addedStates = added.stream().map(this::state).toList();
        // The sort is stable, so with the newest in front equal names end up as single insertions would leave them.
        List<NodeState> sorted = new ArrayList<>(addedStates);
        Collections.reverse(sorted);
        sorted.addAll(nodes);
        sorted.sort(BY_NAME);
        nodes.clear();
        nodes.addAll(sorted);
        addedStates.forEach(this::index);
        return addedStates;
    }

    /** Inserts a node at its place, before an equal name. */
    NodeState add(Node node) {
        NodeState state = state(node);
        nodes.add(position(state), state);
        index(state);
        return state;
    }

    private NodeState state(Node node) {
        return new NodeState(node, known++);
    }

    /** Makes positions the numbers of the nodes. */
    void number() {
        for (int i = 0; i < nodes.size(); i++) {
            nodes.get(i).index = i;
        }
    }

    private int position(NodeState state) {
        int low = 0;
        int high = nodes.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (BY_NAME.compare(state, nodes.get(middle)) <= 0) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private void index(NodeState state) {
        states.put(state.node, state);
        byName.merge(caseBlind(state.name()), state, NodeList::firstInList);
        byId.merge(caseBlind(state.id()), state, NodeList::firstInList);
    }

    private static NodeState firstInList(NodeState known, NodeState added) {
        return BY_NAME.compare(added, known) <= 0 ? added : known;
    }

    private static String caseBlind(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
