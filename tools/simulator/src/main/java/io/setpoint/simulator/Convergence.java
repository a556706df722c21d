package io.setpoint.simulator;

import io.setpoint.planner.Plan;
import io.setpoint.planner.PlanOptions;
import io.setpoint.planner.graph.GraphAction;
import io.setpoint.planner.graph.Synapse;
import io.setpoint.planner.summary.SummaryLine;
import io.setpoint.policy.document.Cib;
import io.setpoint.policy.value.IsoTime;
import io.setpoint.simulator.report.Reporter;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/**
 * Plans, pretends to do it, and plans for what became of it, round after round, until nothing is left to do or it is clear that this will
 * never be. States are compared without call ids and times.
 */
public final class Convergence {
    /** What changes a resource; the rest only looks at it. */
    private static final List<String> CHANGES =
            List.of("demote", "stop", "migrate_to", "migrate_from", "start", "promote", "reload", "reload-agent");

    private final BiFunction<Cib, PlanOptions, Plan> planner;
    private final InstantSource clock;
    private final IsoTime now;
    private final Consumer<Round> listener;
    private final Patience patience;

    /** How the rounds ended. */
    public enum Outcome {
        /** Nothing is left to do. */
        CONVERGED,
        /** A state has come back, and resources change on the way from it to itself. */
        FLAPS,
        /** A state has come back, and what is still to be done changes no resource. */
        STANDS_STILL,
        /** Actions of a round wait for each other, or for others that are not in the plan. */
        DEADLOCK,
        /** There would have been more rounds than were allowed. */
        UNDECIDED
    }

    /**
     * A plan on the way.
     *
     * @param number from 1
     * @param summary what it does to resources and nodes
     * @param actions what it does, without points in the order of things; empty if nothing is left to do
     */
    public record Round(int number, List<SummaryLine> summary, List<GraphAction> actions) {}

    /**
     * The end of the rounds.
     *
     * @param cycle the rounds that would be repeated for ever; empty if none would
     * @param flapping what these rounds do to resources that they change, by the id of the resource
     * @param document the cluster after the last round
     */
    public record Result(Outcome outcome, List<Round> cycle, Map<String, List<Step>> flapping, Cib document) {}

    /** What a round does to a resource. */
    public record Step(int round, GraphAction action) {}

    /**
     * A sequence of rounds.
     *
     * @param planner makes the plans
     * @param clock tells the present, which goes into histories
     * @param now the moment that counts in all rounds
     * @param listener is told each plan before it is carried out
     * @param patience does what takes long
     */
    public Convergence(
            BiFunction<Cib, PlanOptions, Plan> planner, InstantSource clock, IsoTime now, Consumer<Round> listener, Patience patience) {
        this.planner = planner;
        this.clock = clock;
        this.now = now;
        this.listener = listener;
        this.patience = patience;
    }

    /**
     * Finds out whether a cluster comes to rest. The document is not changed.
     *
     * @param most how many rounds may be carried out
     */
    public Result run(Cib cib, int most) {
        WorkingDocument document = WorkingDocument.copyOf(cib);
        Map<String, Integer> seen = new HashMap<>();
        List<Round> rounds = new ArrayList<>();
        while (true) {
            Integer before = seen.put(StateFingerprint.of(document.cib()), rounds.size());
            if (before != null) {
                return repeating(rounds.subList(before, rounds.size()), document);
            }
            int number = rounds.size() + 1;
            Plan plan = patience.during("planning round " + number, () -> planner.apply(document.cib(), PlanOptions.DEFAULT.at(now)));
            Round round = round(number, plan);
            if (round.actions().isEmpty()) {
                listener.accept(round);
                return ended(Outcome.CONVERGED, document);
            }
            if (rounds.size() == most) {
                return ended(Outcome.UNDECIDED, document);
            }
            listener.accept(round);
            rounds.add(round);
            SimulatedTransition transition = new SimulatedTransition(document, plan.cluster(), clock, Reporter.SILENT);
            if (!patience.during("simulating round " + number, () -> transition.execute(plan.graph(), List.of()))) {
                return ended(Outcome.DEADLOCK, document);
            }
        }
    }

    private static Round round(int number, Plan plan) {
        List<GraphAction> actions = plan.graph().synapses().stream()
                .map(Synapse::action)
                .filter(action -> !action.header().isPseudo())
                .toList();
        return new Round(number, plan.summary(), actions);
    }

    private static Result ended(Outcome outcome, WorkingDocument document) {
        return new Result(outcome, List.of(), Map.of(), document.cib());
    }

    private static Result repeating(List<Round> cycle, WorkingDocument document) {
        Map<String, List<Step>> flapping = new LinkedHashMap<>();
        for (Round round : cycle) {
            for (GraphAction action : round.actions()) {
                if (action.resource() != null && CHANGES.contains(action.header().operation())) {
                    flapping.computeIfAbsent(action.resource().id(), any -> new ArrayList<>()).add(new Step(round.number(), action));
                }
            }
        }
        // Within a round, what takes away comes before what gives.
        Comparator<Step> byRound = Comparator.comparingInt(Step::round);
        flapping.values().forEach(steps -> steps.sort(byRound.thenComparing(step -> CHANGES.indexOf(step.action().header().operation()))));
        Outcome outcome = flapping.isEmpty() ? Outcome.STANDS_STILL : Outcome.FLAPS;
        return new Result(outcome, List.copyOf(cycle), flapping, document.cib());
    }
}
