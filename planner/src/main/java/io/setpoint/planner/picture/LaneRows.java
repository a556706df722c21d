package io.setpoint.planner.picture;

import io.setpoint.planner.graph.GraphAction;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which row of its lane each action of a band gets: the one where something was done to the same resource before, if it is free; the others
 * get the first free ones, ordered by the height of what they wait for, so that few arrows cross.
 */
final class LaneRows {
    private final Lanes lanes;
    private final Layering layering;
    private final int[] counts;
    private final Map<String, Integer> rowOfSubject = new HashMap<>();
    private final Map<GraphAction, Place> places = new HashMap<>();
    private final List<Place> inOrder = new ArrayList<>();

    /** Where an action is. */
    record Place(GraphAction action, Slot slot, int row) {}

    LaneRows(Lanes lanes, Layering layering) {
        this.lanes = lanes;
        this.layering = layering;
        counts = new int[lanes.count()];
    }

    /** Places the actions of one step. */
    void fill(List<GraphAction> actions, List<Slot> slots) {
        Map<Integer, List<GraphAction>> byLane = new HashMap<>();
        actions.forEach(action -> byLane.computeIfAbsent(lanes.of(action), any -> new ArrayList<>()).add(action));
        for (int lane = 0; lane < counts.length; lane++) {
            fill(lane, byLane.getOrDefault(lane, List.of()), slots);
        }
    }

    private void fill(int lane, List<GraphAction> actions, List<Slot> slots) {
        List<BitSet> taken = new ArrayList<>();
        slots.forEach(slot -> taken.add(new BitSet()));
        List<GraphAction> others = new ArrayList<>();
        for (GraphAction action : actions) {
            Integer row = rowOfSubject.get(subject(lane, action));
            if (row == null || !place(lane, action, row, slots, taken)) {
                others.add(action);
            }
        }
        Map<GraphAction, Double> heights = new HashMap<>();
        others.forEach(action -> heights.put(action, heightOfInputs(action)));
        others.sort(Comparator.comparing(heights::get));
        int rows = Math.max(counts[lane], (actions.size() + slots.size() - 1) / slots.size());
        int next = 0;
        for (GraphAction action : others) {
            // Column by column, as people read a list.
            while (!placeInCell(lane, action, next, rows, slots, taken)) {
                next++;
            }
        }
    }

    private boolean placeInCell(int lane, GraphAction action, int cell, int rows, List<Slot> slots, List<BitSet> taken) {
        int column = cell / rows;
        return take(lane, action, cell % rows, column, slots, taken);
    }

    private boolean place(int lane, GraphAction action, int row, List<Slot> slots, List<BitSet> taken) {
        for (int column = 0; column < slots.size(); column++) {
            if (take(lane, action, row, column, slots, taken)) {
                return true;
            }
        }
        return false;
    }

    private boolean take(int lane, GraphAction action, int row, int column, List<Slot> slots, List<BitSet> taken) {
        if (taken.get(column).get(row)) {
            return false;
        }
        taken.get(column).set(row);
        Place place = new Place(action, slots.get(column), row);
        places.put(action, place);
        inOrder.add(place);
        rowOfSubject.put(subject(lane, action), row);
        counts[lane] = Math.max(counts[lane], row + 1);
        return true;
    }

    /** The mean height, in lanes, of what an action waits for in this band. */
    private double heightOfInputs(GraphAction action) {
        return layering.before(action).stream()
                .filter(places::containsKey)
                .mapToDouble(before -> lanes.of(before) + places.get(before).row() / 1000.0)
                .average()
                .orElse(0);
    }

    /** What it is done to, and where. */
    private static String subject(int lane, GraphAction action) {
        if (action.resource() != null) {
            return lane + " " + action.resource().id();
        }
        String key = action.header().key();
        int task = key.lastIndexOf('_', Math.max(0, key.lastIndexOf('_') - 1));
        return lane + " " + (task > 0 ? key.substring(0, task) : key);
    }

    /** How many rows a lane has. */
    int count(int lane) {
        return counts[lane];
    }

    List<Place> places() {
        return inOrder;
    }
}
