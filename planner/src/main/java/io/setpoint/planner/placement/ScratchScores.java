package io.setpoint.planner.placement;

import java.util.ArrayDeque;
import java.util.Deque;

/** Lends arrays with a place for each node, so that merging scores need not make new ones all the time. */
final class ScratchScores {
    private final int nodes;
    private final Deque<int[]> free = new ArrayDeque<>();

    ScratchScores(int nodes) {
        this.nodes = nodes;
    }

    /** An array with undefined content. */
    int[] borrow() {
        int[] array = free.poll();
        return array == null ? new int[nodes] : array;
    }

    void giveBack(int[] array) {
        free.push(array);
    }
}
