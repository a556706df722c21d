package io.setpoint.executor.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Synapses that wait for nothing any more, handed out in passes over the graph: within a pass in document order; what becomes ready
 * behind the place where the pass is belongs to this pass, what becomes ready before it to the next (spec 07 §12.2). Each synapse costs
 * O(log n), however many passes there are.
 */
final class ReadyQueue {
    private final PriorityQueue<Integer> thisPass = new PriorityQueue<>();
    private final List<Integer> nextPass = new ArrayList<>();
    private int place = -1;

    void add(int synapse) {
        if (synapse > place) {
            thisPass.add(synapse);
        } else {
            nextPass.add(synapse);
        }
    }

    /** Goes back to the beginning of the document. */
    void beginPass() {
        thisPass.addAll(nextPass);
        nextPass.clear();
        place = -1;
    }

    boolean passHasNext() {
        return !thisPass.isEmpty();
    }

    int next() {
        place = thisPass.remove();
        return place;
    }

    boolean isEmpty() {
        return thisPass.isEmpty() && nextPass.isEmpty();
    }
}
