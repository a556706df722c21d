package io.setpoint.simulator;

import io.setpoint.planner.Plan;
import io.setpoint.planner.PlanOptions;
import io.setpoint.planner.report.IndentedList;
import io.setpoint.planner.report.ResourceCounts;
import io.setpoint.planner.report.StatusText;
import io.setpoint.planner.summary.SummaryText;
import io.setpoint.policy.ClusterState;
import io.setpoint.policy.ClusterStateReader;
import io.setpoint.policy.document.Cib;
import io.setpoint.policy.value.IsoTime;
import io.setpoint.simulator.SimulationOptions.Display;
import io.setpoint.simulator.SimulationOptions.Extent;
import java.io.Writer;
import java.time.Clock;
import java.util.function.BiFunction;

/**
 * Plans for a document, pretends to carry out the plan, and tells all of it as text: the cluster as it is, what would be done, and what
 * would become of it (spec 08 §3). The document is not changed.
 */
public final class Simulation {
    private static final int FAILED = 1;

    private final BiFunction<Cib, PlanOptions, Plan> planner;
    private final Clock clock;
    private final SimulationOptions options;
    private final Display display;
    private final IndentedList out;
    private final IndentedList told;
    private final IndentedList errors;

    /**
     * A simulation.
     *
     * @param planner makes the plan
     * @param clock tells the present and the time zone of dates
     * @param out where the text goes
     * @param errors where messages about what cannot be done go
     */
    public Simulation(
            BiFunction<Cib, PlanOptions, Plan> planner, Clock clock, SimulationOptions options, Appendable out, Appendable errors) {
        this.planner = planner;
        this.clock = clock;
        this.options = options;
        display = options.display();
        this.out = new IndentedList(out, display.plain());
        told = display.quiet() ? new IndentedList(Writer.nullWriter()) : this.out;
        this.errors = new IndentedList(errors);
    }

    /**
     * Runs the simulation once.
     *
     * @return the exit status of a command that does nothing else (spec 08 §2.5)
     */
    public int run(Cib cib) {
        if ("none".equals(cib.validateWith)) {
            errors.line("Schema validation of configuration is disabled (support for validate-with set to \"none\" is deprecated and"
                    + " will be removed in a future release)");
        }
        try {
            return simulate(WorkingDocument.copyOf(cib, !options.injections().up().isEmpty()));
        } catch (SimulationException e) {
            errors.line(e.getMessage());
            return e.exitStatus();
        }
    }

    private int simulate(WorkingDocument document) {
        boolean injected = options.injections().any();
        IsoTime now = announceTime(document.cib());
        if (injected || !display.quiet()) {
            ClusterState observed = ClusterStateReader.read(document.cib(), now);
            tellPreamble(observed);
            tellStatus("Current cluster status", observed, true);
            if (injected) {
                told.blankLine();
                new Injector(document, observed, clock, told, errors::line).apply(options.injections());
                now = announceTime(document.cib());
            }
        }
        SimulationFiles files = new SimulationFiles(options);
        files.writeInput(document.cib());
        int exitStatus = 0;
        if (options.extent() != Extent.STATUS) {
            Plan plan = planner.apply(document.cib(), planOptions(now));
            tellScores(plan, injected);
            files.writePlan(plan);
            tellSummary(plan);
            if (options.extent() == Extent.SIMULATE) {
                exitStatus = execute(plan, document, injected);
            }
        }
        files.writeOutput(document.cib());
        return exitStatus;
    }

    private PlanOptions planOptions(IsoTime now) {
        return new PlanOptions(now, display.scores(), display.utilization(), false);
    }

    /** Finds out what moment counts, and tells unless it is simply the present (spec 08 §3.1). */
    private IsoTime announceTime(Cib cib) {
        EffectiveTime time = EffectiveTime.of(options.time(), cib, clock);
        if (time.announcement() != null) {
            told.line(time.announcement());
        }
        return time.now();
    }

    private void tellPreamble(ClusterState cluster) {
        boolean maintenance = cluster.options().maintenanceMode();
        if (maintenance) {
            told.blankLine();
            told.line("              *** Resource management is DISABLED ***");
            told.line("  The cluster will not attempt to start, stop or recover services");
        }
        ResourceCounts counts = ResourceCounts.of(cluster);
        if (counts.remarkable()) {
            if (maintenance) {
                told.blankLine();
            }
            told.line(counts.disabled() + " of " + counts.total() + " resource instances DISABLED and " + counts.blocked()
                    + " BLOCKED from further action due to failure");
        }
        if (maintenance || counts.remarkable()) {
            told.blankLine();
        }
    }

    private void tellStatus(String title, ClusterState cluster, boolean pending) {
        StatusText.Options what = new StatusText.Options(pending, display.attributes(), display.failCounts(), clock.getZone());
        new StatusText(cluster, what).write(title, told);
    }

    private void tellScores(Plan plan, boolean injected) {
        if (display.scores() || display.utilization()) {
            if (injected || !display.quiet()) {
                out.blankLine();
            }
            new ScoreSection(display.scores(), display.utilization()).write(plan.scores(), out);
        }
    }

    private void tellSummary(Plan plan) {
        told.blankLine();
        told.open("Transition Summary");
        SummaryText.render(plan.summary()).forEach(told::item);
        told.close();
    }

    private int execute(Plan plan, WorkingDocument document, boolean injected) {
        if (!display.quiet() || display.scores() || display.utilization() || injected) {
            out.blankLine();
        }
        SimulatedTransition transition = new SimulatedTransition(document, plan.cluster(), clock, told, errors::line);
        boolean ended = transition.execute(plan.graph(), options.failures());
        if (!ended) {
            errors.line("Transition failed: terminated");
            errors.line("An invalid transition was produced");
        }
        if (!display.quiet()) {
            ClusterState revised = ClusterStateReader.read(document.cib(), announceTime(document.cib()));
            told.blankLine();
            tellStatus("Revised Cluster Status", revised, false);
        }
        return ended ? 0 : FAILED;
    }
}
