package io.setpoint.planner.compare;

import io.setpoint.planner.Plan;
import io.setpoint.planner.compare.ActionMatching.Pair;
import io.setpoint.planner.compare.PlanDifference.Change;
import io.setpoint.planner.compare.PlanDifference.Changed;
import io.setpoint.planner.compare.PlanDifference.Moved;
import io.setpoint.planner.compare.PlanDifference.Order;
import io.setpoint.planner.graph.ActionHeader;
import io.setpoint.planner.graph.GraphAction;
import io.setpoint.planner.graph.Synapse;
import io.setpoint.planner.graph.TransitionGraph;
import io.setpoint.planner.summary.SummaryLine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Finds out how two plans differ. */
final class PlanComparison {
    /** What says where an action is done differs whenever it moves. */
    private static final Set<String> PLACE =
            Set.of("CRM_meta_on_node", "CRM_meta_on_node_uuid", "CRM_meta_migrate_source", "CRM_meta_migrate_target");

    private final Plan before;
    private final Plan after;
    private final ActionMatching matching;

    PlanComparison(Plan before, Plan after) {
        this.before = before;
        this.after = after;
        matching = new ActionMatching(before.graph(), after.graph());
    }

    PlanDifference difference() {
        List<Moved> moved = new ArrayList<>();
        List<Changed> changed = new ArrayList<>();
        int kept = 0;
        for (Pair pair : matching.pairs()) {
            Map<String, Change> attributes = changes(attributes(pair.before()), attributes(pair.after()));
            if (pair.moved()) {
                attributes.keySet().removeAll(PLACE);
                moved.add(new Moved(pair.before(), pair.after()));
            }
            if (!attributes.isEmpty()) {
                changed.add(new Changed(pair.after(), attributes));
            } else if (!pair.moved()) {
                kept++;
            }
        }
        return new PlanDifference(
                matching.appeared(),
                matching.disappeared(),
                List.copyOf(moved),
                List.copyOf(changed),
                kept,
                orderOnlyIn(after.graph(), matching.afterToBefore(), before.graph()),
                orderOnlyIn(before.graph(), matching.beforeToAfter(), after.graph()),
                onlyIn(after.summary(), before.summary()),
                onlyIn(before.summary(), after.summary()),
                changes(before.graph().attributes(), after.graph().attributes()));
    }

    private static Map<String, String> attributes(GraphAction action) {
        Map<String, String> attributes = new HashMap<>(action.attributes());
        attributes.putAll(action.params());
        // Whether an agent does it or it follows from something else.
        attributes.put("element", action.header().element().xmlName());
        return attributes;
    }

    private static Map<String, Change> changes(Map<String, String> before, Map<String, String> after) {
        Map<String, Change> changes = new LinkedHashMap<>();
        Set<String> names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        for (String name : names) {
            Change change = new Change(before.get(name), after.get(name));
            if (change.before() == null || !change.before().equals(change.after())) {
                changes.put(name, change);
            }
        }
        return changes;
    }

    /**
     * The dependencies of a graph between actions that the other has, too, but without the dependency.
     *
     * @param counterparts by number the numbers of the same actions in the other graph
     */
    private static List<Order> orderOnlyIn(TransitionGraph graph, Map<Integer, Integer> counterparts, TransitionGraph other) {
        Map<Integer, Set<Integer>> inputs = new HashMap<>();
        for (Synapse synapse : other.synapses()) {
            Set<Integer> numbers = new HashSet<>();
            synapse.inputs().forEach(input -> numbers.add(input.id()));
            inputs.put(synapse.action().id(), numbers);
        }
        Map<Integer, GraphAction> actions = new HashMap<>();
        graph.synapses().forEach(synapse -> actions.put(synapse.action().id(), synapse.action()));
        List<Order> order = new ArrayList<>();
        for (Synapse synapse : graph.synapses()) {
            Integer then = counterparts.get(synapse.action().id());
            if (then != null) {
                for (ActionHeader input : synapse.inputs()) {
                    Integer first = counterparts.get(input.id());
                    if (first != null && !inputs.get(then).contains(first)) {
                        order.add(new Order(actions.get(input.id()), synapse.action()));
                    }
                }
            }
        }
        return List.copyOf(order);
    }

    private static List<SummaryLine> onlyIn(List<SummaryLine> lines, List<SummaryLine> others) {
        Set<SummaryLine> known = new HashSet<>(others);
        return lines.stream().filter(line -> !known.contains(line)).toList();
    }
}
