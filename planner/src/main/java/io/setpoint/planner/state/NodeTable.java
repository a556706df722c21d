package io.setpoint.planner.state;

import io.setpoint.policy.cluster.Discovery;
import io.setpoint.policy.cluster.NodeState;
import io.setpoint.policy.value.Score;
import java.util.Arrays;

/**
 * A resource's table of allowed nodes: for each node a score, a discovery mode and a count, or no entry (spec 04 §1.2). Arrays indexed by
 * node.
 */
public final class NodeTable {
    /** What stands for a missing entry in the arrays of {@link #readScores}. */
    public static final int ABSENT = Integer.MIN_VALUE;

    private final int[] scores;
    private final byte[] discoveries;
    private final int[] counts;

    public NodeTable(int nodes) {
        scores = new int[nodes];
        Arrays.fill(scores, ABSENT);
        discoveries = new byte[nodes];
        counts = new int[nodes];
    }

    private NodeTable(NodeTable other) {
        scores = other.scores.clone();
        discoveries = other.discoveries.clone();
        counts = other.counts.clone();
    }

    public NodeTable copy() {
        return new NodeTable(this);
    }

    /** Takes over all entries of another table of the same cluster. */
    public void replaceBy(NodeTable other) {
        System.arraycopy(other.scores, 0, scores, 0, scores.length);
        System.arraycopy(other.discoveries, 0, discoveries, 0, scores.length);
        System.arraycopy(other.counts, 0, counts, 0, scores.length);
    }

    /** Copies all scores into an array with a place for each node; {@link #ABSENT} where there is no entry. */
    public void readScores(int[] target) {
        System.arraycopy(scores, 0, target, 0, scores.length);
    }

    /**
     * Takes over all scores from an array that was filled by {@link #readScores} and changed since; entries are neither added nor removed.
     */
    public void writeScores(int[] source) {
        System.arraycopy(source, 0, scores, 0, scores.length);
    }

    /** Number of nodes of the cluster, whether they have an entry or not. */
    public int size() {
        return scores.length;
    }

    public boolean contains(int node) {
        return scores[node] != ABSENT;
    }

    public boolean contains(NodeState node) {
        return contains(node.index);
    }

    /** The score of an entry that is known to exist. */
    public int score(int node) {
        return scores[node];
    }

    public void setScore(int node, int score) {
        scores[node] = score;
    }

    /** Makes an entry from the node, if there is none: with the node's own score and discovery mode. */
    public void ensure(NodeState node) {
        if (!contains(node.index)) {
            put(node.index, node.baseScore, node.node.discovery);
        }
    }

    public void put(int node, int score, Discovery discovery) {
        scores[node] = score;
        discoveries[node] = (byte) discovery.ordinal();
        counts[node] = 0;
    }

    public void remove(int node) {
        scores[node] = ABSENT;
    }

    public void clear() {
        Arrays.fill(scores, ABSENT);
    }

    /** Adds to a node's score, making the entry first if needed (spec 04 §2 "location add", without its recursion). */
    public void add(NodeState node, int score) {
        ensure(node);
        scores[node.index] = Score.add(scores[node.index], score);
    }

    /** Bans every entry whose node is not among the allowed ones. */
    public void keepTo(boolean[] allowed) {
        for (int i = 0; i < scores.length; i++) {
            if (!allowed[i] && contains(i)) {
                scores[i] = Score.MINUS_INFINITY;
            }
        }
    }

    public Discovery discovery(int node) {
        return Discovery.values()[discoveries[node]];
    }

    public void setDiscovery(int node, Discovery discovery) {
        discoveries[node] = (byte) discovery.ordinal();
    }

    public int count(int node) {
        return counts[node];
    }

    public void setCount(int node, int count) {
        counts[node] = count;
    }

    public void resetCounts() {
        Arrays.fill(counts, 0);
    }
}
