package io.setpoint.simulator;

import io.setpoint.planner.graph.ActionHeader;
import io.setpoint.planner.graph.GraphAction;
import io.setpoint.planner.graph.Synapse;
import io.setpoint.planner.graph.TransitionGraph;
import io.setpoint.policy.value.Score;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Executes a graph in passes: each pass goes through the synapses in their order and fires those that are ready when they are visited; what
 * becomes ready behind the present position waits for the next pass (spec 08 §6.2). Time is linear in synapses and inputs: passes visit
 * only what is ready.
 */
public final class ExecutionLoop {
    /** What became of an action. */
    public enum Outcome {
        DONE,
        FAILED,
        /** It could not even be tried: nothing follows from it. */
        NOT_STARTED
    }

    private final List<Synapse> synapses;
    private final Function<GraphAction, Outcome> executor;
    private final int[] unconfirmed;
    private final Map<Integer, List<Integer>> waitingFor = new HashMap<>();
    private int abortPriority;
    private int executed;

    private ExecutionLoop(TransitionGraph graph, Function<GraphAction, Outcome> executor) {
        synapses = graph.synapses();
        this.executor = executor;
        unconfirmed = new int[synapses.size()];
        for (int i = 0; i < unconfirmed.length; i++) {
            for (ActionHeader input : synapses.get(i).inputs()) {
                unconfirmed[i]++;
                waitingFor.computeIfAbsent(input.id(), any -> new ArrayList<>()).add(i);
            }
        }
    }

    /**
     * Executes a graph.
     *
     * @return whether the transition came to an end: either all of it was executed, or a failure stopped it; false if actions wait for each
     * other
     */
    public static boolean run(TransitionGraph graph, Function<GraphAction, Outcome> executor) {
        return new ExecutionLoop(graph, executor).run();
    }

    private boolean run() {
        BitSet ready = new BitSet();
        for (int i = 0; i < unconfirmed.length; i++) {
            ready.set(i, unconfirmed[i] == 0);
        }
        while (!ready.isEmpty()) {
            BitSet nextPass = new BitSet();
            for (int i = ready.nextSetBit(0); i >= 0; i = ready.nextSetBit(i + 1)) {
                if (permitted(synapses.get(i))) {
                    fire(i, ready, nextPass);
                }
            }
            ready = nextPass;
        }
        return executed == synapses.size() || abortPriority > 0;
    }

    /**
     * After a failure only what the transition cannot be left without is executed; the abort priority never falls, so a refusal is final.
     */
    private boolean permitted(Synapse synapse) {
        return synapse.action().header().isPseudo() || synapse.priority() >= abortPriority;
    }

    private void fire(int position, BitSet thisPass, BitSet nextPass) {
        GraphAction action = synapses.get(position).action();
        executed++;
        Outcome outcome = executor.apply(action);
        if (outcome != Outcome.DONE) {
            abortPriority = Score.INFINITY;
        }
        if (outcome == Outcome.NOT_STARTED) {
            return;
        }
        for (int then : waitingFor.getOrDefault(action.id(), List.of())) {
            if (outcome == Outcome.DONE || synapses.get(then).priority() >= Score.INFINITY) {
                unconfirmed[then]--;
                if (unconfirmed[then] == 0) {
                    (then > position ? thisPass : nextPass).set(then);
                }
            }
        }
    }
}
