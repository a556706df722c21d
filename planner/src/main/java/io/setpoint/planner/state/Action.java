package io.setpoint.planner.state;

import io.setpoint.policy.cluster.NodeState;
import io.setpoint.policy.document.OpElement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that may have to be done (spec 05 §1). Made by {@link Actions} only; flags, node and relations change until the graph is
 * written.
 */
public final class Action {
    /** Where both actions have so many relations, duplicates are found through a map instead of by walking a list. */
    private static final int MANY = 16;

    public final int id;
    /** What its key calls it: the task as it was at first, for a notification its type and what it is about; or all of the key. */
    public final String name;
    /** What is done; differs from the key only for a cancellation. */
    public String task;
    /** For a cancellation: the task that is cancelled. */
    public @Nullable String cancelledTask;
    /** Milliseconds, from the key. */
    public final long interval;
    public final @Nullable PlannedResource resource;
    /** It belongs to a group, clone or bundle: its flags come from what that consists of. */
    public final boolean ofCollective;
    public @Nullable NodeState node;
    public @Nullable OpElement op;
    public Map<String, String> meta = new LinkedHashMap<>();
    /** The operation's own instance attributes; null until evaluated. */
    public @Nullable Map<String, String> parameters;
    public Needs needs = Needs.NOTHING;
    public int priority;
    public @Nullable String reason;
    private int flags = ActionFlag.RUNNABLE.bit;
    /** Number of runnable predecessors that are needed, 0 if that does not count. */
    public int neededBefore;
    public int countedBefore;
    /** Relations in which this is then, oldest first. */
    public final List<Relation> before = new ArrayList<>();
    /** Relations in which this is first, oldest first. */
    public final List<Relation> after = new ArrayList<>();
    /** Inputs were merged and sorted for the graph. */
    public boolean inputsMerged;
    public boolean inGraph;

    private final Actions store;
    private @Nullable String key;
    /** The flags of all relations to an action, as first sees them, for so many of the oldest relations after this. */
    private @Nullable Map<Action, Integer> afterFlags;
    private int indexed;

    Action(Actions store, int id, String name, String task, long interval, @Nullable PlannedResource resource) {
        this.store = store;
        this.id = id;
        this.name = name;
        this.task = task;
        this.interval = interval;
        this.resource = resource;
        ofCollective = resource != null && !resource.isPrimitive();
    }

    /** Identity: {@code RESOURCE_NAME_INTERVAL}, or the name of a node or cluster action. */
    public String key() {
        if (resource == null) {
            return name;
        }
        if (key == null) {
            key = resource.config.id + "_" + name + "_" + interval;
        }
        return key;
    }

    /** Bits of {@link ActionFlag}. */
    public int flags() {
        return flags;
    }

    public boolean is(ActionFlag flag) {
        return (flags & flag.bit) != 0;
    }

    public void set(ActionFlag flag) {
        change(flags | flag.bit);
    }

    public void clear(ActionFlag flag) {
        change(flags & ~flag.bit);
    }

    private void change(int changed) {
        if (flags != changed) {
            flags = changed;
            changed();
        }
    }

    /** Something of this changed that counts for others. */
    void changed() {
        store.revise();
        if (resource != null) {
            resource.revise();
        }
    }

    public void set(ActionFlag flag, boolean value) {
        if (value) {
            set(flag);
        } else {
            clear(flag);
        }
    }

    public boolean optional() {
        return is(ActionFlag.OPTIONAL);
    }

    public boolean required() {
        return !optional();
    }

    public boolean runnable() {
        return is(ActionFlag.RUNNABLE);
    }

    public boolean pseudo() {
        return is(ActionFlag.PSEUDO);
    }

    public boolean migratable() {
        return is(ActionFlag.MIGRATABLE);
    }

    /** A non-recurring monitor. */
    public boolean probe() {
        return interval == 0 && task.equals("monitor");
    }

    /** Sets a reason where there is none. */
    public void reasonIfNone(@Nullable String text) {
        if (reason == null) {
            reason = text;
        }
    }

    /**
     * Relates this before another (spec 05 §10 "Linking"): nothing if the set is empty, or if a relation to the same action shares a
     * property with it.
     *
     * @return whether a relation was added
     */
    public boolean linkTo(Action then, int relationFlags) {
        if (relationFlags == 0 || sharesRelation(then, relationFlags)) {
            return false;
        }
        Relation relation = new Relation(this, then, relationFlags);
        after.add(relation);
        then.before.add(relation);
        return true;
    }

    private boolean sharesRelation(Action then, int relationFlags) {
        if (after.size() < MANY) {
            return anyShares(after, then, relationFlags);
        }
        if (then.before.size() < MANY && !then.inputsMerged) {
            return anyShares(then.before, then, relationFlags);
        }
        return (indexedFlags().getOrDefault(then, 0) & relationFlags) != 0;
    }

    private boolean anyShares(List<Relation> relations, Action then, int relationFlags) {
        for (int i = 0; i < relations.size(); i++) {
            Relation relation = relations.get(i);
            if (relation.first == this && relation.then == then && (relation.afterFlags & relationFlags) != 0) {
                return true;
            }
        }
        return false;
    }

    private Map<Action, Integer> indexedFlags() {
        Map<Action, Integer> index = afterFlags;
        if (index == null) {
            index = new HashMap<>();
            afterFlags = index;
        }
        for (; indexed < after.size(); indexed++) {
            Relation relation = after.get(indexed);
            index.merge(relation.then, relation.afterFlags, (one, other) -> one | other);
        }
        return index;
    }

    /** Another action is never equal, so the number serves better than what an object's identity hashes to: it needs no look-up. */
    @Override
    public int hashCode() {
        return id;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public String toString() {
        return key() + (node == null ? "" : " " + node);
    }
}
