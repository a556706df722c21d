package io.setpoint.policy.cluster;

import java.util.BitSet;

/** Some of the nodes of a cluster: a bit for each, since there can be one such set for every resource. */
public final class NodeSet {
    private final BitSet numbers = new BitSet();

    public void add(NodeState node) {
        numbers.set(node.number);
    }

    /** Adds what is in another set, perhaps as a copy of a run of its own: copies of a node are the same to a set. */
    void addAll(NodeSet others) {
        numbers.or(others.numbers);
    }

    public boolean contains(NodeState node) {
        return numbers.get(node.number);
    }

    /** The smallest {@link NodeState#number} in the set that is not below a given one; -1 if there is none. */
    public int next(int from) {
        return numbers.nextSetBit(from);
    }

    public boolean isEmpty() {
        return numbers.isEmpty();
    }
}
