package io.setpoint.planner;

import io.setpoint.planner.graph.GraphDot;
import io.setpoint.planner.graph.TransitionGraph;
import io.setpoint.planner.placement.ScoreLine;
import io.setpoint.planner.state.PlanState;
import io.setpoint.planner.state.PlannedResource;
import io.setpoint.planner.summary.SummaryLine;
import io.setpoint.policy.ClusterState;
import io.setpoint.policy.document.Problem;
import io.setpoint.policy.document.Verifier;
import java.io.IOException;
import java.util.List;

/** The answer of the planner: what is, what will be where, and the graph of actions that leads there. Immutable; safe to share. */
public final class Plan {
    private final ClusterState cluster;
    private final PlanState state;
    private final TransitionGraph graph;
    private final List<ScoreLine> scores;
    private final List<ScoreChange> scoreChanges;
    private final List<SummaryLine> summary;

    Plan(PlanState state, TransitionGraph graph, Recorder recorder, List<SummaryLine> summary) {
        cluster = state.cluster;
        this.state = state;
        this.graph = graph;
        scores = List.copyOf(recorder.scores());
        scoreChanges = List.copyOf(recorder.changes());
        this.summary = List.copyOf(summary);
    }

    /** The cluster as it was observed before planning. */
    public ClusterState cluster() {
        return cluster;
    }

    /** What has to be done, in which order. Empty if the cluster is as it should be. */
    public TransitionGraph graph() {
        return graph;
    }

    /** The scores behind the assignments, in the order in which placement came by them; empty unless asked for. */
    public List<ScoreLine> scores() {
        return scores;
    }

    /** What the scores are made of, in the order in which placement came by it; empty unless explanations were asked for. */
    public List<ScoreChange> scoreChanges() {
        return scoreChanges;
    }

    /** What is questionable about the document: values that mean nothing and were replaced by defaults. Found when asked for. */
    public List<Problem> diagnostics() {
        return Verifier.verify(cluster.cib(), null);
    }

    /** The plan in words: nodes to be fenced, then resources that start, stop, move and so on, with reasons. */
    public List<SummaryLine> summary() {
        return summary;
    }

    /** Where every primitive will be, in resource order. */
    public List<Assignment> assignments() {
        return state.allResources.stream()
                .filter(PlannedResource::isPrimitive)
                .map(resource -> new Assignment(
                        resource.id(),
                        resource.assigned == null ? null : resource.assigned.name(),
                        resource.role,
                        resource.nextRole))
                .toList();
    }

    /** Draws the graph for Graphviz, with what was left out of it and what blocks what (spec 07 §10). */
    public void writeDot(GraphDot.Options options, Appendable out) throws IOException {
        GraphDot.write(state, options, out);
    }
}
