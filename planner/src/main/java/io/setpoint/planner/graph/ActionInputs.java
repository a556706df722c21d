package io.setpoint.planner.graph;

import io.setpoint.planner.order.InputFilter;
import io.setpoint.planner.state.Action;
import io.setpoint.planner.state.Relation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The inputs of an action: first merged, then filtered (spec 07 §9). */
final class ActionInputs {
    private static final Comparator<Relation> BY_FIRST = Comparator.comparingInt(relation -> relation.first.id);

    private ActionInputs() {}

    /**
     * Sorts the relations before an action by number and makes those with the same action one with the flags of all. Done once;
     * O(n log n), linear if nothing is left to do.
     */
    static void merge(Action action) {
        if (action.inputsMerged) {
            return;
        }
        action.inputsMerged = true;
        if (ascending(action.before)) {
            return;
        }
        action.before.sort(BY_FIRST);
        List<Relation> merged = new ArrayList<>(action.before.size());
        Relation last = null;
        for (Relation relation : action.before) {
            if (last != null && last.first == relation.first) {
                last.beforeFlags |= relation.beforeFlags;
            } else {
                merged.add(relation);
                last = relation;
            }
        }
        action.before.clear();
        action.before.addAll(merged);
    }

    private static boolean ascending(List<Relation> relations) {
        for (int i = 1; i < relations.size(); i++) {
            if (relations.get(i - 1).first.id >= relations.get(i).first.id) {
                return false;
            }
        }
        return true;
    }

    /** The relations that an action waits for, marked as part of the graph. */
    static List<Relation> accepted(Action action) {
        List<Relation> accepted = new ArrayList<>();
        for (Relation input : action.before) {
            if (InputFilter.usable(input)) {
                input.inGraph = true;
                accepted.add(input);
            }
        }
        return accepted;
    }
}
