package io.setpoint.executor.graph;

import io.setpoint.executor.driver.OperationResult;
import io.setpoint.planner.graph.ActionHeader;
import io.setpoint.planner.graph.ActionHeader.Element;
import io.setpoint.planner.graph.GraphAction;
import io.setpoint.planner.graph.Synapse;
import io.setpoint.planner.graph.TransitionGraph;
import io.setpoint.policy.value.Score;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Watches an execution and notes every move that its graph, its limits or a request from outside forbid. Knows the rules but not the
 * ways of the executor: it looks at everything every time.
 */
final class Referee implements ExecutionListener {
    final List<String> fouls = new ArrayList<>();
    final List<Integer> confirmed = new ArrayList<>();
    private final Map<Integer, Synapse> synapses = new LinkedHashMap<>();
    private final Map<Integer, Boolean> failedById = new HashMap<>();
    private final Set<Integer> running = new LinkedHashSet<>();
    private final Set<Integer> skipped = new HashSet<>();
    private final Set<Integer> givenUp = new HashSet<>();
    private Limits limits;
    private boolean paused;
    private @Nullable String lostNode;
    private int abortPriority;
    private @Nullable TransitionResult result;

    Referee(TransitionGraph graph, Limits limits) {
        this.limits = limits;
        graph.synapses().forEach(synapse -> synapses.put(synapse.action().id(), synapse));
    }

    void pausing(boolean paused) {
        this.paused = paused;
    }

    void limiting(Limits limits) {
        this.limits = limits;
    }

    @Override
    public void beforeStart(GraphAction action, TransitionKey key) {
        int id = action.id();
        Synapse synapse = synapses.get(id);
        check(!running.contains(id) && !failedById.containsKey(id), id, "starts twice");
        check(!skipped.contains(id), id, "was skipped but starts");
        check(result == null, id, "starts after the end");
        check(!paused || abortPriority == Abort.NOTHING_MORE, id, "starts during a pause");
        check(abortPriority != Abort.NOTHING_MORE, id, "starts after all was cancelled");
        check(isPseudo(action) || synapse.priority() >= abortPriority, id, "starts below the abort priority " + abortPriority);
        for (ActionHeader input : synapse.inputs()) {
            check(confirms(input.id(), synapse), id, "starts without its input " + input.id());
        }
        check(limits.batch() <= 0 || running.size() < limits.batch(), id, "exceeds the batch limit");
        for (String node : nodes(action)) {
            long jobs = running.stream().filter(other -> nodes(actionOf(other)).contains(node)).count();
            check(limits.jobs() <= 0 || jobs < limits.jobs(), id, "exceeds the jobs of " + node);
            long migrations = running.stream().filter(other -> migrates(actionOf(other)) && nodes(actionOf(other)).contains(node)).count();
            boolean room = limits.migrations() <= 0 || migrations < limits.migrations();
            check(!migrates(action) || room, id, "exceeds the migrations of " + node);
        }
        running.add(id);
    }

    @Override
    public void finished(GraphAction action, TransitionKey key, OperationResult outcome, boolean failed) {
        check(running.remove(action.id()), action.id(), "ends but did not run");
        confirmed.add(action.id());
        failedById.put(action.id(), failed);
    }

    @Override
    public void skipped(GraphAction action) {
        boolean lost = lostNode != null && lostNode.equals(action.header().node());
        if (lost) {
            givenUp.add(action.id());
        }
        check(lost || abortPriority > 0, action.id(), "is skipped without a reason");
        check(!running.contains(action.id()) && !failedById.containsKey(action.id()), action.id(), "is skipped but ran");
        skipped.add(action.id());
    }

    @Override
    public void aborted(Abort abort) {
        check(abort.priority() > abortPriority, 0, "the abort priority falls");
        abortPriority = abort.priority();
    }

    @Override
    public void transitionFinished(TransitionResult result) {
        this.result = result;
        check(running.isEmpty(), 0, "the end comes while " + running + " run");
        for (Synapse synapse : synapses.values()) {
            int id = synapse.action().id();
            boolean ready = synapse.inputs().stream().allMatch(input -> confirms(input.id(), synapse));
            check(failedById.containsKey(id) || skipped.contains(id) || !ready, id, "was forgotten");
        }
        int incomplete = synapses.size() - failedById.size();
        check(result.confirmed() + result.incomplete() <= synapses.size(), 0, "the counts are wrong: " + result);
        check(abortPriority > 0 || incomplete == 0, 0, "nothing went wrong, but " + incomplete + " actions are left");
    }

    /** A node is about to be lost, or what follows from that is over: null. */
    void losing(@Nullable String node) {
        lostNode = node;
    }

    /** An action that succeeded; for a synapse of infinite priority also one that failed, or was given up with its node. */
    private boolean confirms(int input, Synapse synapse) {
        Boolean failed = failedById.get(input);
        boolean regardless = synapse.priority() == Score.INFINITY;
        return failed == null ? regardless && givenUp.contains(input) : regardless || !failed;
    }

    private GraphAction actionOf(int id) {
        return synapses.get(id).action();
    }

    private static boolean isPseudo(GraphAction action) {
        return action.header().element() == Element.PSEUDO_EVENT;
    }

    private static boolean migrates(GraphAction action) {
        return action.header().operation().startsWith("migrate");
    }

    private static List<String> nodes(GraphAction action) {
        if (action.header().element() != Element.RSC_OP) {
            return List.of();
        }
        return migrates(action)
                ? Stream.of("source", "target").map(end -> action.attributes().get("CRM_meta_migrate_" + end)).distinct().toList()
                : List.of(String.valueOf(action.header().node()));
    }

    private void check(boolean allowed, int action, String foul) {
        if (!allowed) {
            fouls.add("action " + action + " " + foul);
        }
    }
}
