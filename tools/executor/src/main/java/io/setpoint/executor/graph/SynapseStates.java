package io.setpoint.executor.graph;

import io.setpoint.planner.graph.ActionHeader;
import io.setpoint.planner.graph.Synapse;
import io.setpoint.planner.graph.TransitionGraph;
import io.setpoint.policy.value.Score;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;

/** How far each synapse of a graph has come, and which inputs are confirmed (spec 07 §12.2). Synapses are numbered in document order. */
final class SynapseStates {
    /** How far a synapse has come. */
    enum State {
        /** Not initiated. */
        OPEN,
        /** Under way. */
        EXECUTED,
        CONFIRMED,
        /** Given up because of its node. */
        FAILED,
        /** Could be initiated, but will not be. */
        SKIPPED
    }

    private final List<Synapse> synapses;
    private final State[] states;
    private final boolean[] actionFailed;
    private final int[] openInputs;
    private final Map<Integer, Integer> numberOfAction;
    private final List<List<Integer>> dependents = new ArrayList<>();

    SynapseStates(TransitionGraph graph) {
        synapses = graph.synapses();
        states = new State[synapses.size()];
        Arrays.fill(states, State.OPEN);
        actionFailed = new boolean[synapses.size()];
        openInputs = new int[synapses.size()];
        numberOfAction = new HashMap<>(synapses.size() * 2);
        for (int i = 0; i < synapses.size(); i++) {
            numberOfAction.put(synapses.get(i).action().id(), i);
            dependents.add(new ArrayList<>(2));
        }
        for (int i = 0; i < synapses.size(); i++) {
            for (int input : inputsOf(i)) {
                openInputs[i]++;
                Integer first = numberOfAction.get(input);
                if (first != null) {
                    dependents.get(first).add(i);
                }
            }
        }
    }

    private int[] inputsOf(int i) {
        return synapses.get(i).inputs().stream().mapToInt(ActionHeader::id).distinct().toArray();
    }

    int size() {
        return states.length;
    }

    Synapse synapse(int i) {
        return synapses.get(i);
    }

    State state(int i) {
        return states[i];
    }

    void set(int i, State state) {
        states[i] = state;
    }

    boolean isReady(int i) {
        return states[i] == State.OPEN && openInputs[i] == 0;
    }

    int count(State state) {
        return (int) Arrays.stream(states).filter(state::equals).count();
    }

    /**
     * An action is over: confirms it as an input. A failed one holds back all that wait for it, but those of infinite priority.
     *
     * @param end {@link State#CONFIRMED} or {@link State#FAILED}
     * @param ready takes the synapses that wait for nothing any more
     */
    void complete(int i, State end, boolean failed, IntConsumer ready) {
        states[i] = end;
        actionFailed[i] = failed;
        for (int dependent : dependents.get(i)) {
            if (confirms(i, dependent)) {
                openInputs[dependent]--;
                if (isReady(dependent)) {
                    ready.accept(dependent);
                }
            }
        }
    }

    private boolean confirms(int first, int then) {
        return !actionFailed[first] || synapses.get(then).priority() == Score.INFINITY;
    }

    /** The numbers of the actions that a synapse still waits for. */
    List<Integer> openInputs(int i) {
        List<Integer> open = new ArrayList<>();
        for (int input : inputsOf(i)) {
            Integer first = numberOfAction.get(input);
            boolean over = first != null && (states[first] == State.CONFIRMED || states[first] == State.FAILED);
            if (!over || !confirms(first, i)) {
                open.add(input);
            }
        }
        return open;
    }
}
