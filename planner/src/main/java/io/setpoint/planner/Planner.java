package io.setpoint.planner;

import io.setpoint.planner.graph.TransitionGraph;
import io.setpoint.planner.summary.TransitionSummary;
import io.setpoint.policy.ClusterState;
import io.setpoint.policy.ClusterStateReader;
import io.setpoint.policy.document.Cib;
import io.setpoint.policy.document.CibReader;
import io.setpoint.rules.PolicyFacts;
import io.setpoint.rules.PolicyRules;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Set;

/**
 * Makes plans: from a cluster document to the actions that bring the cluster where the document wants it.
 *
 * <p>Safe for use by several threads at once; keeps nothing between calls. The same document and the same time give the same plan, byte for
 * byte. A document that is unusable is answered with a {@link io.setpoint.policy.document.CibException} that tells where and why.
 */
public final class Planner {
    /**
     * Resources and constraints that are followed one by one on the stack that the caller happens to have: a chain of that length takes 0.2 MB of it.
     * To start a thread takes as long as to plan for some small clusters.
     */
    private static final int SHORT_CHAIN = 250;

    private final Clock clock;
    private final PolicyRules rules;
    private final Set<PlanStep> skipped;
    private final StepWatch watch;

    /** A planner for which now is now, where neither options nor document say otherwise. */
    public Planner() {
        this(Clock.systemUTC());
    }

    /** A planner with a clock of its own. */
    public Planner(Clock clock) {
        this(clock, PolicyRules.all());
    }

    /** A planner with policies of its own. */
    public Planner(Clock clock, PolicyRules rules) {
        this(clock, rules, Set.of(), (step, work) -> work.run());
    }

    private Planner(Clock clock, PolicyRules rules, Set<PlanStep> skipped, StepWatch watch) {
        this.clock = clock;
        this.rules = rules;
        this.skipped = skipped;
        this.watch = watch;
    }

    /** A planner that leaves out one step: to find out what it is for. Its plans are of no other use. */
    public Planner without(PlanStep step) {
        return new Planner(clock, rules, Set.of(step), watch);
    }

    /** The same planner with somebody who watches its steps. */
    public Planner watchedBy(StepWatch watcher) {
        return new Planner(clock, rules, skipped, watcher);
    }

    /** Plans for a document in a file, compressed or not. */
    public Plan plan(Path document, PlanOptions options) {
        return plan(CibReader.read(document), options);
    }

    /**
     * Plans for a document from a stream.
     *
     * @param name what error messages call it
     */
    public Plan plan(InputStream document, String name, PlanOptions options) {
        return plan(CibReader.read(document, name), options);
    }

    /** Plans for a document that has been read already; it is not changed, and must not change meanwhile. */
    public Plan plan(Cib document, PlanOptions options) {
        return plan(observe(document, options), options);
    }

    /** What a document means, without planning. */
    public ClusterState observe(Cib document, PlanOptions options) {
        return ClusterStateReader.read(document, options.at(), clock);
    }

    /**
     * Plans for a cluster that has been observed already; its time counts, not that of the options. One observed cluster is for one thread
     * at a time: parameters are evaluated when they are first needed, and kept there.
     */
    public Plan plan(ClusterState cluster, PlanOptions options) {
        int longestChain = cluster.allResources().size() + cluster.constraints().size();
        return longestChain <= SHORT_CHAIN ? make(cluster, options) : LargeStack.call(() -> make(cluster, options));
    }

    private Plan make(ClusterState cluster, PlanOptions options) {
        PolicyFacts facts = rules.derive(cluster);
        Recorder recorder = new Recorder(options);
        PlanRun run = new PlanRun(cluster, facts, recorder);
        TransitionGraph graph = run.make(skipped, watch);
        return new Plan(run.state(), graph, recorder, TransitionSummary.lines(run.state()));
    }
}
