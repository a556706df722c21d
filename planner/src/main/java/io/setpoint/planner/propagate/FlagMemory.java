package io.setpoint.planner.propagate;

import io.setpoint.planner.state.Action;
import io.setpoint.planner.state.Actions;
import io.setpoint.planner.state.PerAction;
import io.setpoint.policy.cluster.NodeState;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The flags of each collective's action as they were last made up from its parts, for all nodes and for each one, as long as nothing
 * changes. Most relations of a clone are with its instances; without this, each of them would ask all instances anew.
 */
final class FlagMemory {
    /** What stands for flags that are not known. */
    static final int UNKNOWN = -1;

    private static final long NEVER = -1;

    private final Actions actions;
    private final int nodes;
    private final PerAction<Entry> entries;

    /** What is known of an action since a revision of all actions. */
    private static final class Entry {
        long revision = NEVER;
        int forAll = UNKNOWN;
        int @Nullable [] byNode;
    }

    FlagMemory(Actions actions, int nodes) {
        this.actions = actions;
        this.nodes = nodes;
        entries = new PerAction<>(actions, action -> new Entry());
    }

    /** The flags for a node, or, with null, for all of them; {@link #UNKNOWN} if they must be made up anew. */
    int flags(Action action, @Nullable NodeState node) {
        Entry entry = entries.of(action);
        if (entry.revision != actions.revision()) {
            return UNKNOWN;
        }
        if (node == null) {
            return entry.forAll;
        }
        return entry.byNode == null ? UNKNOWN : entry.byNode[node.index];
    }

    /** @param revision of all actions before the flags were made up; a later one now means that this changed something */
    void remember(Action action, @Nullable NodeState node, int flags, long revision) {
        if (revision != actions.revision()) {
            return;
        }
        Entry entry = entryNow(action);
        if (node == null) {
            entry.forAll = flags;
        } else {
            if (entry.byNode == null) {
                entry.byNode = new int[nodes];
                Arrays.fill(entry.byNode, UNKNOWN);
            }
            entry.byNode[node.index] = flags;
        }
    }

    /** Remembers flags for each node, by index; making them up changed nothing. */
    void rememberEach(Action action, int[] flagsByNode) {
        entryNow(action).byNode = flagsByNode;
    }

    private Entry entryNow(Action action) {
        Entry entry = entries.of(action);
        if (entry.revision != actions.revision()) {
            entry.revision = actions.revision();
            entry.forAll = UNKNOWN;
            entry.byNode = null;
        }
        return entry;
    }
}
