package io.setpoint.policy.cluster;

import java.util.ArrayList;
import java.util.List;

/**
 * What is known of a node at a moment of a run (spec 03 §1.1): one of the few mutable classes. Reading the status fills it; a plan works on
 * a copy of its own.
 */
public final class NodeState {
    public final Node node;
    /** How many nodes were known before it: stays the same while nodes are added, which positions do not. */
    public final int number;
    /** Position in the list of all nodes by name; tables indexed by node use it. Set when all nodes are known. */
    public int index = -1;
    /** What a table entry made from this node starts with; minus infinity once the node is known to be down (spec 03 §5.6). */
    public int baseScore;
    public boolean online;
    /** The state is not to be trusted; needs fencing. */
    public boolean unclean;
    public boolean shutdown;
    /** In the membership, not yet in the controller group. */
    public boolean pending;
    public boolean standby;
    public boolean failStandby;
    public boolean maintenance;
    /** A status entry was processed. */
    public boolean seen;
    public boolean expectedUp;
    public boolean historyDone;
    public boolean probesAllowed = true;
    /** A remote or guest node that must be fenced or recovered. */
    public boolean remoteReset;
    public boolean remoteFenced;
    public boolean remoteMaintenance;
    /** Sum of the priorities of what runs here, for priority-fencing-delay. */
    public int priority;
    /** Primitives recorded as active here, in the order of discovery. */
    public final List<Primitive> running = new ArrayList<>();

    /** @param number how many nodes were known before it */
    public NodeState(Node node, int number) {
        this.node = node;
        this.number = number;
        baseScore = node.baseScore;
    }

    /** A copy for a run of its own. */
    public NodeState(NodeState other) {
        node = other.node;
        number = other.number;
        index = other.index;
        baseScore = other.baseScore;
        online = other.online;
        unclean = other.unclean;
        shutdown = other.shutdown;
        pending = other.pending;
        standby = other.standby;
        failStandby = other.failStandby;
        maintenance = other.maintenance;
        seen = other.seen;
        expectedUp = other.expectedUp;
        historyDone = other.historyDone;
        probesAllowed = other.probesAllowed;
        remoteReset = other.remoteReset;
        remoteFenced = other.remoteFenced;
        remoteMaintenance = other.remoteMaintenance;
        priority = other.priority;
        running.addAll(other.running);
    }

    public String name() {
        return node.name;
    }

    public String id() {
        return node.id;
    }

    /** Can host resources, its scores aside (spec 06 §11.1). */
    public boolean available() {
        return online && !shutdown && !unclean && !standby && !maintenance;
    }

    public boolean clean() {
        return online && !unclean;
    }

    @Override
    public String toString() {
        return node.name;
    }
}
