package io.setpoint.planner.state;

import io.setpoint.policy.cluster.NodeState;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All actions of a plan, numbered in order of creation and found by key. Only a store: what a new or repeated request means is told by
 * {@code io.setpoint.planner.action.ActionRequests} (spec 05 §1.3).
 */
public final class Actions {
    private final List<Action> all = new ArrayList<>();
    private final Map<String, List<Action>> ofCluster = new HashMap<>();
    /** A number for each name that was asked for, as spelled; names that differ in letter case only have the same. */
    private final Map<String, Integer> names = new HashMap<>();
    private long revision;

    Actions() {}

    /** All actions, oldest first. */
    public List<Action> all() {
        return all;
    }

    /**
     * Grows with every new action, with every change of flags, and with what else is told to {@link #revise}: as long as it is the same, so
     * are these.
     */
    public long revision() {
        return revision;
    }

    /** Takes from a relation whatever could follow from it. */
    public void disable(Relation relation) {
        relation.beforeFlags = 0;
        revise();
    }

    /** Something changed that counts in orderings. */
    public void revise() {
        revision++;
    }

    /**
     * Makes a new action of a resource: runnable, everything else unset. Its key is made from name and interval; the name is the task, but
     * for cancellations and notifications.
     */
    public Action create(PlannedResource resource, String name, long interval, String task) {
        Action action = add(new Action(this, all.size() + 1, name, task, interval, resource));
        resource.actions.add(action);
        ActionsByName byName =
                interval == 0 ? resource.oneTime : resource.recurring.computeIfAbsent(interval, any -> new ActionsByName());
        byName.add(number(name), action);
        return action;
    }

    private int number(String name) {
        Integer known = names.get(name);
        if (known == null) {
            String folded = name.toLowerCase(Locale.ROOT);
            known = folded.equals(name) ? Integer.valueOf(names.size()) : Integer.valueOf(number(folded));
            names.put(name, known);
        }
        return known;
    }

    /** Makes a new action of the cluster or a node, likewise. */
    public Action create(String key, String task) {
        Action action = add(new Action(this, all.size() + 1, key, task, 0, null));
        ofCluster.computeIfAbsent(key.toLowerCase(Locale.ROOT), any -> new ArrayList<>(2)).add(action);
        return action;
    }

    private Action add(Action action) {
        all.add(action);
        revise();
        return action;
    }

    /** The actions of the cluster and its nodes with a key, in any case, oldest first. Constant time. */
    public List<Action> ofCluster(String key) {
        return ofCluster.getOrDefault(key.toLowerCase(Locale.ROOT), List.of());
    }

    /** The actions of a resource with the key {@code RESOURCE_NAME_0}, in any case, oldest first. Constant time. */
    public List<Action> named(PlannedResource resource, String name) {
        return resource.oneTime.get(number(name));
    }

    /** The actions of a resource with the key {@code RESOURCE_NAME_INTERVAL}, in any case, oldest first. Constant time. */
    public List<Action> named(PlannedResource resource, String name, long interval) {
        ActionsByName byName = interval == 0 ? resource.oneTime : resource.recurring.get(interval);
        return byName == null ? List.of() : byName.get(number(name));
    }

    /** Those actions by name and interval that are {@linkplain #takeFor taken for} a node. */
    public List<Action> find(PlannedResource resource, String name, long interval, @Nullable NodeState node) {
        return takeFor(node, named(resource, name, interval));
    }

    /**
     * The actions for a node among candidates, in their order: those on that node, and those without a node, which are given it for good;
     * with a null node all of them (spec 05 §1.3).
     */
    public List<Action> takeFor(@Nullable NodeState node, List<Action> candidates) {
        if (node == null || candidates.isEmpty()) {
            return candidates;
        }
        List<Action> found = new ArrayList<>(1);
        for (Action action : candidates) {
            if (action.node == null) {
                action.node = node;
                action.changed();
                found.add(action);
            } else if (action.node == node) {
                found.add(action);
            }
        }
        return found;
    }

    /** The actions of a task that already are on a node, oldest first; none is changed ("exact"). */
    public List<Action> findExact(PlannedResource resource, String task, long interval, @Nullable NodeState node) {
        List<Action> found = new ArrayList<>(1);
        for (Action action : named(resource, task, interval)) {
            if (action.node == node) {
                found.add(action);
            }
        }
        return found;
    }

    /** The newest action of a resource that does a task once, on a node if one is given; null if there is none. No action is changed. */
    public @Nullable Action newest(PlannedResource resource, String task, @Nullable NodeState node) {
        List<Action> found = named(resource, task);
        for (int i = found.size() - 1; i >= 0; i--) {
            Action action = found.get(i);
            if ((node == null || action.node == node) && action.task.equals(task)) {
                return action;
            }
        }
        return null;
    }
}
