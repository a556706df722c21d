package io.setpoint.policy.cluster;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A node: its identity, its attributes and its capacity. What is observed of it is in {@link NodeState}. */
public final class Node {
    public final String id;
    public final String name;
    /** Runs no cluster stack: a remote, guest or bundle node. */
    public final boolean remote;
    /**
     * The configured score: what table entries made while the tree is read start with (spec 02 §3); later ones use {@link
     * NodeState#baseScore}.
     */
    public int baseScore;
    /** Discovery mode of every table entry made from this node. */
    public Discovery discovery = Discovery.ALWAYS;
    /** Permanent attributes, then, overwriting, transient ones; names beginning with {@code #} are built in (spec 01 §8.2). */
    public final Map<String, String> attributes = new LinkedHashMap<>();
    /** Capacity by attribute, as text. */
    public final Map<String, String> utilization = new LinkedHashMap<>();
    /** The connection resource of a remote, guest or bundle node. */
    public @Nullable Primitive connection;

    public Node(String id, String name, boolean remote, int baseScore) {
        this.id = id;
        this.name = name;
        this.remote = remote;
        this.baseScore = baseScore;
    }

    /** A node whose connection is launched by another resource: a guest or bundle node. */
    public boolean guest() {
        return remote && connection != null && connection.launcher != null;
    }

    /** A guest node that belongs to a bundle. */
    public boolean bundleNode() {
        return guest() && connection != null && connection.absoluteTop() instanceof Bundle;
    }

    @Override
    public String toString() {
        return name;
    }
}
