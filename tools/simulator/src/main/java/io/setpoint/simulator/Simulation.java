package io.setpoint.simulator;

import io.setpoint.planner.Plan;
import io.setpoint.planner.PlanOptions;
import io.setpoint.policy.ClusterState;
import io.setpoint.policy.ClusterStateReader;
import io.setpoint.policy.document.Cib;
import io.setpoint.policy.value.IsoTime;
import io.setpoint.simulator.SimulationOptions.Extent;
import io.setpoint.simulator.report.Display;
import io.setpoint.simulator.report.Reporter;
import java.time.Clock;
import java.util.function.BiFunction;

/**
 * Plans for a document, pretends to carry out the plan, and tells all of it: the cluster as it is, what would be done, and what would
 * become of it (spec 08 §3). The document is not changed.
 */
public final class Simulation {
    private static final int FAILED = 1;

    private final BiFunction<Cib, PlanOptions, Plan> planner;
    private final Clock clock;
    private final SimulationOptions options;
    private final Display display;
    private final Reporter reporter;
    private final Patience patience;

    /**
     * A simulation that nobody waits for.
     *
     * @param planner makes the plan
     * @param clock tells the present
     * @param reporter is told what happens, except the end
     */
    public Simulation(BiFunction<Cib, PlanOptions, Plan> planner, Clock clock, SimulationOptions options, Reporter reporter) {
        this(planner, clock, options, reporter, Patience.SILENT);
    }

    /**
     * A simulation.
     *
     * @param planner makes the plan
     * @param clock tells the present
     * @param reporter is told what happens, except the end
     * @param patience does what takes long
     */
    public Simulation(
            BiFunction<Cib, PlanOptions, Plan> planner, Clock clock, SimulationOptions options, Reporter reporter, Patience patience) {
        this.planner = planner;
        this.clock = clock;
        this.options = options;
        display = options.display();
        this.reporter = reporter;
        this.patience = patience;
    }

    /**
     * Runs the simulation once.
     *
     * @return the exit status of a command that does nothing else (spec 08 §2.5)
     */
    public int run(Cib cib) {
        if ("none".equals(cib.validateWith)) {
            reporter.warn("Schema validation of configuration is disabled (support for validate-with set to \"none\" is deprecated and"
                    + " will be removed in a future release)");
        }
        WorkingDocument document = WorkingDocument.copyOf(cib, !options.injections().up().isEmpty());
        SimulationFiles files = new SimulationFiles(options);
        try {
            files.createOutput(document.cib());
            try {
                return simulate(document, files);
            } finally {
                files.updateOutput(document.cib());
            }
        } catch (SimulationException e) {
            reporter.fail(e.getMessage());
            return e.exitStatus();
        }
    }

    private int simulate(WorkingDocument document, SimulationFiles files) {
        boolean injected = options.injections().any();
        IsoTime now = announceTime(document.cib());
        if (injected || !display.quiet()) {
            ClusterState observed = observe(document.cib(), now);
            reporter.observed(observed);
            if (injected) {
                new Injector(document, observed, clock, reporter).apply(options.injections());
                now = announceTime(document.cib());
            }
        }
        files.writeInput(document.cib());
        if (options.extent() == Extent.STATUS) {
            return 0;
        }
        PlanOptions wanted = new PlanOptions(now, display.scores(), display.utilization(), false);
        Plan plan = patience.during("planning", () -> planner.apply(document.cib(), wanted));
        reporter.scores(plan.scores());
        files.writePlan(plan);
        reporter.summary(plan.summary());
        return options.extent() == Extent.SIMULATE ? execute(plan, document) : 0;
    }

    private ClusterState observe(Cib cib, IsoTime now) {
        return patience.during("reading the status", () -> ClusterStateReader.read(cib, now));
    }

    /** Finds out what moment counts, and tells unless it is simply the present (spec 08 §3.1). */
    private IsoTime announceTime(Cib cib) {
        EffectiveTime time = EffectiveTime.of(options.time(), cib, clock);
        if (time.announcement() != null) {
            reporter.effectiveTime(time.announcement());
        }
        return time.now();
    }

    private int execute(Plan plan, WorkingDocument document) {
        SimulatedTransition transition = new SimulatedTransition(document, plan.cluster(), clock, reporter);
        boolean ended = display.quiet()
                ? patience.during("simulating", () -> transition.execute(plan.graph(), options.failures()))
                : transition.execute(plan.graph(), options.failures());
        if (!ended) {
            reporter.warn("Transition failed: terminated");
            reporter.warn("An invalid transition was produced");
        }
        if (!display.quiet()) {
            IsoTime now = announceTime(document.cib());
            reporter.revised(observe(document.cib(), now));
        }
        return ended ? 0 : FAILED;
    }
}
