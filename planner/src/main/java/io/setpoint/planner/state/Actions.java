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
    private final Map<Object, Map<String, List<Action>>> byOwnerAndKey = new HashMap<>();
    private final Object cluster;
    private long revision;

    Actions(PlanState state) {
        cluster = state;
    }

    /** All actions, oldest first. */
    public List<Action> all() {
        return all;
    }

    /** Grows with every change of any action's flags, and with what else is told to {@link #revise}: as long as it is the same, so are these. */
    public long revision() {
        return revision;
    }

    /** Something changed that counts in orderings. */
    public void revise() {
        revision++;
    }

    /** Makes a new action: runnable, everything else unset. */
    public Action create(String key, String task, long interval, @Nullable PlannedResource resource) {
        Action action = new Action(this, all.size() + 1, key, task, interval, resource);
        all.add(action);
        if (resource != null) {
            resource.actions.add(action);
            if (interval == 0 && key.equals(key(resource, task, 0))) {
                resource.oneTime.computeIfAbsent(task, name -> new ArrayList<>(2)).add(action);
            }
        }
        byOwnerAndKey
                .computeIfAbsent(resource == null ? cluster : resource, owner -> new HashMap<>())
                .computeIfAbsent(key.toLowerCase(Locale.ROOT), name -> new ArrayList<>(2))
                .add(action);
        return action;
    }

    /** The actions of a resource (or of the cluster, with null) with a key, in any case, oldest first. Constant time. */
    public List<Action> withKey(@Nullable PlannedResource resource, String key) {
        Map<String, List<Action>> keys = byOwnerAndKey.get(resource == null ? cluster : resource);
        return keys == null ? List.of() : keys.getOrDefault(key.toLowerCase(Locale.ROOT), List.of());
    }

    /**
     * The actions with a key for a node, oldest first: those on that node, and those without a node, which are given it for good; with a
     * null node all of them (spec 05 §1.3).
     */
    public List<Action> find(@Nullable PlannedResource resource, String key, @Nullable NodeState node) {
        List<Action> candidates = withKey(resource, key);
        if (node == null || candidates.isEmpty()) {
            return candidates;
        }
        List<Action> found = new ArrayList<>(1);
        for (Action action : candidates) {
            if (action.node == null) {
                action.node = node;
                found.add(action);
            } else if (action.node == node) {
                found.add(action);
            }
        }
        return found;
    }

    /** The actions with a key that already are on a node, oldest first; none is changed ("exact"). */
    public List<Action> findExact(PlannedResource resource, String key, @Nullable NodeState node) {
        List<Action> found = new ArrayList<>(1);
        for (Action action : withKey(resource, key)) {
            if (action.node == node) {
                found.add(action);
            }
        }
        return found;
    }

    /**
     * The actions of a resource that happen once, by task, oldest first; notifications, whose keys tell more than the task, are not among
     * them. Constant time, and no key has to be put together.
     */
    public List<Action> oneTime(PlannedResource resource, String task) {
        return resource.oneTime.getOrDefault(task, List.of());
    }

    /** The newest action of a resource that does a task once, on a node if one is given; null if there is none. No action is changed. */
    public @Nullable Action newest(PlannedResource resource, String task, @Nullable NodeState node) {
        List<Action> found = oneTime(resource, task);
        for (int i = found.size() - 1; i >= 0; i--) {
            if (node == null || found.get(i).node == node) {
                return found.get(i);
            }
        }
        return null;
    }

    /** The key of a resource's action. */
    public static String key(PlannedResource resource, String task, long interval) {
        return resource.config.id + "_" + task + "_" + interval;
    }
}
