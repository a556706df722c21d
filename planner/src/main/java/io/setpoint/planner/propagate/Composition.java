package io.setpoint.planner.propagate;

import io.setpoint.planner.state.Action;
import io.setpoint.planner.state.Actions;
import io.setpoint.planner.state.PlannedResource;
import io.setpoint.policy.cluster.NodeState;
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

    /**
     * What an action of a collective is made up from.
     *
     * @param consistsOf the members or instances that count
     * @param task what they do meanwhile
     */
    Composition(Actions actions, PlannedResource collective, List<PlannedResource> consistsOf, String task) {
        this.collective = collective;
        Action[][] found = new Action[consistsOf.size()][];
        int size = 0;
        for (PlannedResource part : consistsOf) {
            Action[] own = newestFirst(actions.named(part, task), task);
            if (own.length > 0) {
                found[size++] = own;
            }
        }
        complete = size == found.length;
        parts = complete ? found : Arrays.copyOf(found, size);
    }

    private static Action[] newestFirst(List<Action> oldestFirst, String task) {
        Action[] found = new Action[oldestFirst.size()];
        int size = 0;
        for (int i = found.length - 1; i >= 0; i--) {
            Action action = oldestFirst.get(i);
            if (action.task.equals(task)) {
                found[size++] = action;
            }
        }
        return size == found.length ? found : Arrays.copyOf(found, size);
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
