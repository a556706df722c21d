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
    private final Map<String, List<Action>> clusterByKey = new HashMap<>();
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

    /** Something changed that counts in orderings. */
    public void revise() {
        revision++;
    }

    /** Makes a new action: runnable, everything else unset. */
    public Action create(String key, String task, long interval, @Nullable PlannedResource resource) {
        Action action = new Action(this, all.size() + 1, key, task, interval, resource);
        all.add(action);
        revise();
        Map<String, List<Action>> byKey = resource == null ? clusterByKey : resource.byKey;
        List<Action> withKey = byKey.computeIfAbsent(key.toLowerCase(Locale.ROOT), name -> new ArrayList<>(2));
        withKey.add(action);
        if (resource != null) {
            resource.actions.add(action);
            String name = nameIn(key, resource);
            if (name != null) {
                resource.byName.putIfAbsent(name.toLowerCase(Locale.ROOT), withKey);
                if (interval == 0 && name.equals(task)) {
                    resource.oneTime.computeIfAbsent(task, any -> new ArrayList<>(2)).add(action);
                }
            }
        }
        return action;
    }

    /** What stands between id and interval in a key with interval 0; null for other keys. */
    private static @Nullable String nameIn(String key, PlannedResource resource) {
        int start = resource.id().length() + 1;
        int end = key.length() - 2;
        boolean ofResource = end > start && key.startsWith(resource.id()) && key.charAt(start - 1) == '_' && key.endsWith("_0");
        return ofResource ? key.substring(start, end) : null;
    }

    /** The actions of a resource (or of the cluster, with null) with a key, in any case, oldest first. Constant time. */
    public List<Action> withKey(@Nullable PlannedResource resource, String key) {
        Map<String, List<Action>> byKey = resource == null ? clusterByKey : resource.byKey;
        return byKey.getOrDefault(key.toLowerCase(Locale.ROOT), List.of());
    }

    /**
     * The actions of a resource with the key {@code RESOURCE_NAME_0}, which does not have to be put together, in any case, oldest first.
     * Constant time.
     */
    public List<Action> named(PlannedResource resource, String name) {
        return resource.byName.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
    }

    /** As {@link #withKey}, with the key of a task. */
    public List<Action> of(PlannedResource resource, String task, long interval) {
        return interval == 0 ? named(resource, task) : withKey(resource, key(resource, task, interval));
    }

    /**
     * The actions with a key for a node, oldest first: those on that node, and those without a node, which are given it for good; with a
     * null node all of them (spec 05 §1.3).
     */
    public List<Action> find(PlannedResource resource, String key, @Nullable NodeState node) {
        return takeFor(node, withKey(resource, key));
    }

    /** As {@link #find(PlannedResource, String, NodeState)}, with the key of a task. */
    public List<Action> find(PlannedResource resource, String task, long interval, @Nullable NodeState node) {
        return takeFor(node, of(resource, task, interval));
    }

    private List<Action> takeFor(@Nullable NodeState node, List<Action> candidates) {
        if (node == null || candidates.isEmpty()) {
            return candidates;
        }
        List<Action> found = new ArrayList<>(1);
        for (Action action : candidates) {
            if (action.node == null) {
                action.node = node;
                revise();
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
        for (Action action : of(resource, task, interval)) {
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
