package io.setpoint.planner.propagate;

import io.setpoint.planner.state.Action;
import io.setpoint.planner.state.Actions;
import java.util.Arrays;

/**
 * Which actions need no processing, because it had no effect on anything, and nothing has changed since. An action that comes after many
 * others is asked to be processed whenever one of these changes; without this the work for an ordered clone would grow with the cube of its
 * instances.
 */
final class SettledActions {
    private static final long NEVER = -1;

    private final Actions actions;
    private long[] revisions = new long[0];
    private int[] inputs = new int[0];

    SettledActions(Actions actions) {
        this.actions = actions;
    }

    /** Constant time. */
    boolean contains(Action action) {
        return action.id < revisions.length
                && revisions[action.id] == actions.revision()
                && inputs[action.id] == action.before.size();
    }

    /**
     * Processing an action did not change that action.
     *
     * @param revision of all actions when processing began; a later one now means that something else changed
     * @param relations how many there were before the action when processing began
     */
    void add(Action action, long revision, int relations) {
        if (action.id >= revisions.length) {
            int capacity = Math.max(actions.all().size(), action.id) + 1;
            int known = revisions.length;
            revisions = Arrays.copyOf(revisions, capacity);
            Arrays.fill(revisions, known, capacity, NEVER);
            inputs = Arrays.copyOf(inputs, capacity);
        }
        revisions[action.id] = revision;
        inputs[action.id] = relations;
    }
}
