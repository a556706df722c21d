package io.setpoint.simulator;

import io.setpoint.planner.graph.TransitionGraph;
import io.setpoint.policy.ClusterState;
import io.setpoint.policy.cluster.ResourceState;
import io.setpoint.simulator.report.Reporter;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The execution of a graph on a document: tells each action and leaves the document as the cluster would be (spec 08 §6). */
final class SimulatedTransition {
    private final WorkingDocument document;
    private final ClusterState planned;
    private final InstantSource clock;
    private final Reporter reporter;

    /** @param planned the cluster that the graph was made for */
    SimulatedTransition(WorkingDocument document, ClusterState planned, InstantSource clock, Reporter reporter) {
        this.document = document;
        this.planned = planned;
        this.clock = clock;
        this.reporter = reporter;
    }

    /** Returns whether the transition came to an end, complete or stopped by an injected failure. */
    boolean execute(TransitionGraph graph, List<String> injectedFailures) {
        Set<String> names = new HashSet<>();
        for (ResourceState resource : planned.resourceStates()) {
            names.add(resource.config.id);
            names.add(resource.historyName());
        }
        FailCountRecorder failCounts = new FailCountRecorder(document, clock, reporter);
        InjectedFailures failures = new InjectedFailures(injectedFailures, graph.attributes(), failCounts, reporter);
        HistoryRecorder history = new HistoryRecorder(document, clock);
        SimulatedActions actions = new SimulatedActions(document, names::contains, history, failures, reporter);
        reporter.beginTransition();
        boolean ended = ExecutionLoop.run(graph, actions::execute);
        reporter.endTransition();
        return ended;
    }
}
