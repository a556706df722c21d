package io.setpoint.planner.propagate;

import io.setpoint.planner.state.Action;
import io.setpoint.planner.state.Actions;
import io.setpoint.policy.cluster.NodeState;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The flags of each collective's action as they were last made up from its parts: for all nodes, and for the node that was asked for last. Most
 * relations of a clone are with its instances; without this, each of them would ask all instances anew.
 */
final class FlagMemory {
    private final Actions actions;
    private @Nullable Entry[] forAll = new Entry[0];
    private @Nullable Entry[] forNode = new Entry[0];

    /** Valid as long as the revision of all actions is the same. */
    private record Entry(@Nullable NodeState node, int flags, long revision) {}

    FlagMemory(Actions actions) {
        this.actions = actions;
    }

    /** Whether the flags for a node are known, and nothing has changed since. */
    boolean has(Action action, @Nullable NodeState node) {
        Entry entry = entry(action, node);
        return entry != null && entry.node == node && entry.revision == actions.revision();
    }

    /** The flags that are known. */
    int flags(Action action, @Nullable NodeState node) {
        Entry entry = entry(action, node);
        if (entry == null) {
            throw new IllegalStateException("Nothing is known of " + action);
        }
        return entry.flags;
    }

    private @Nullable Entry entry(Action action, @Nullable NodeState node) {
        @Nullable Entry[] entries = node == null ? forAll : forNode;
        return action.id < entries.length ? entries[action.id] : null;
    }

    /** @param revision of all actions before the flags were made up; a later one now means that this changed something */
    void remember(Action action, @Nullable NodeState node, int flags, long revision) {
        if (revision != actions.revision()) {
            return;
        }
        if (action.id >= forAll.length) {
            int capacity = Math.max(actions.all().size(), action.id) + 1;
            forAll = Arrays.copyOf(forAll, capacity);
            forNode = Arrays.copyOf(forNode, capacity);
        }
        (node == null ? forAll : forNode)[action.id] = new Entry(node, flags, revision);
    }
}
