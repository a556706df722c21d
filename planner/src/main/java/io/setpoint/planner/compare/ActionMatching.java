package io.setpoint.planner.compare;

import io.setpoint.planner.graph.ActionHeader;
import io.setpoint.planner.graph.ActionHeader.Element;
import io.setpoint.planner.graph.ActionTitle;
import io.setpoint.planner.graph.GraphAction;
import io.setpoint.planner.graph.Synapse;
import io.setpoint.planner.graph.TransitionGraph;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Finds for each action of a graph the same one in another: by what is done to what and where, or else by what is done to what. */
final class ActionMatching {
    private final List<Pair> pairs = new ArrayList<>();
    private final List<GraphAction> appeared;
    private final List<GraphAction> disappeared;

    /** The same action in both graphs. */
    record Pair(GraphAction before, GraphAction after) {
        boolean moved() {
            String node = before.header().node();
            return node != null && !node.equals(after.header().node());
        }
    }

    /** What identifies an action within a graph, apart from its number; equal ones are told apart by their order. */
    private record Identity(String operation, String key, @Nullable String node) {
        static Identity withNode(GraphAction action) {
            ActionHeader header = action.header();
            return new Identity(header.operation(), header.key(), header.node());
        }

        static Identity withoutNode(GraphAction action) {
            return new Identity(action.header().operation(), action.header().key(), null);
        }
    }

    ActionMatching(TransitionGraph before, TransitionGraph after) {
        List<GraphAction> left = actions(before);
        List<GraphAction> right = actions(after);
        match(left, right, Identity::withNode);
        List<GraphAction> leftover = without(left, Pair::before);
        List<GraphAction> rightover = without(right, Pair::after);
        match(
                leftover.stream().filter(ActionMatching::canMove).toList(),
                rightover.stream().filter(ActionMatching::canMove).toList(),
                Identity::withoutNode);
        disappeared = without(left, Pair::before);
        appeared = without(right, Pair::after);
    }

    private static List<GraphAction> actions(TransitionGraph graph) {
        return graph.synapses().stream().map(Synapse::action).toList();
    }

    private void match(List<GraphAction> left, List<GraphAction> right, Function<GraphAction, Identity> identity) {
        Map<Identity, Deque<GraphAction>> candidates = new HashMap<>();
        left.forEach(action -> candidates.computeIfAbsent(identity.apply(action), any -> new ArrayDeque<>()).add(action));
        for (GraphAction action : right) {
            Deque<GraphAction> same = candidates.get(identity.apply(action));
            if (same != null && !same.isEmpty()) {
                pairs.add(new Pair(same.remove(), action));
            }
        }
    }

    /** What is done to a resource where it is. To look for it elsewhere is another thing, and so is what is done to another node. */
    private static boolean canMove(GraphAction action) {
        return action.header().element() != Element.CRM_EVENT && action.header().node() != null && !ActionTitle.isProbe(action);
    }

    private List<GraphAction> without(List<GraphAction> actions, Function<Pair, GraphAction> side) {
        Set<Integer> paired = new HashSet<>();
        pairs.forEach(pair -> paired.add(side.apply(pair).id()));
        return actions.stream().filter(action -> !paired.contains(action.id())).toList();
    }

    List<Pair> pairs() {
        return pairs;
    }

    List<GraphAction> appeared() {
        return appeared;
    }

    List<GraphAction> disappeared() {
        return disappeared;
    }

    Map<Integer, Integer> beforeToAfter() {
        Map<Integer, Integer> numbers = new HashMap<>();
        pairs.forEach(pair -> numbers.put(pair.before().id(), pair.after().id()));
        return numbers;
    }

    Map<Integer, Integer> afterToBefore() {
        Map<Integer, Integer> numbers = new HashMap<>();
        pairs.forEach(pair -> numbers.put(pair.after().id(), pair.before().id()));
        return numbers;
    }
}
