package io.setpoint.planner.propagate;

import io.setpoint.planner.state.Action;
import io.setpoint.planner.state.PlannedResource;
import io.setpoint.policy.cluster.NodeState;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an action of a collective is made up from: of each member or instance the actions that count for it. With it goes what was last
 * made of them, which holds as long as nothing in the collective changes; without that, each relation of a clone with one of its instances
 * would ask all of them anew.
 */
final class Composition {
    /** What stands for flags that are not known. */
    static final int UNKNOWN = -1;

    /** Of each member or instance that has any: its actions of the task, newest first. */
    final Action[][] parts;
    /** Each member or instance has one. */
    final boolean complete;

    private final PlannedResource collective;
    private long revision;
    private int forAll = UNKNOWN;
    private int @Nullable [] byNode;

    /** @param actions of each member or instance its actions that may count, oldest first */
    Composition(PlannedResource collective, String task, List<List<Action>> actions) {
        this.collective = collective;
        List<Action[]> found = new ArrayList<>(actions.size());
        for (List<Action> own : actions) {
            Action[] newestFirst = newestFirst(own, task);
            if (newestFirst.length > 0) {
                found.add(newestFirst);
            }
        }
        parts = found.toArray(new Action[0][]);
        complete = parts.length == actions.size();
    }

    private static Action[] newestFirst(List<Action> oldestFirst, String task) {
        List<Action> found = new ArrayList<>(oldestFirst.size());
        for (int i = oldestFirst.size() - 1; i >= 0; i--) {
            if (oldestFirst.get(i).task.equals(task)) {
                found.add(oldestFirst.get(i));
            }
        }
        return found.toArray(new Action[0]);
    }

    /** The newest of the actions of one part, on a node if one is given; null if there is none there. */
    static @Nullable Action newest(Action[] part, @Nullable NodeState node) {
        for (Action action : part) {
            if (node == null || action.node == node) {
                return action;
            }
        }
        return null;
    }

    /** The flags that were made up for a node, or, with null, for all of them; {@link #UNKNOWN} if that must be done anew. */
    int flags(@Nullable NodeState node) {
        forgetIfChanged();
        if (node == null) {
            return forAll;
        }
        return byNode == null ? UNKNOWN : byNode[node.index];
    }

    /** Remembers flags for all nodes together. */
    void remember(int flags) {
        forgetIfChanged();
        forAll = flags;
    }

    /** Remembers flags for one of some nodes. */
    void remember(NodeState node, int flags, int nodes) {
        forgetIfChanged();
        if (byNode == null) {
            byNode = new int[nodes];
            Arrays.fill(byNode, UNKNOWN);
        }
        byNode[node.index] = flags;
    }

    /** Remembers flags for each node, by index. */
    void remember(int[] flagsByNode) {
        forgetIfChanged();
        byNode = flagsByNode;
    }

    private void forgetIfChanged() {
        if (revision != collective.revision()) {
            revision = collective.revision();
            forAll = UNKNOWN;
            byNode = null;
        }
    }
}
