package io.setpoint.cli.batch;

import io.setpoint.planner.Planner;
import io.setpoint.planner.output.TextFile;
import io.setpoint.policy.document.Cib;
import io.setpoint.policy.document.CibReader;
import io.setpoint.simulator.Simulation;
import io.setpoint.simulator.SimulationOptions;
import io.setpoint.simulator.SimulationOptions.Extent;
import io.setpoint.simulator.report.Display;
import io.setpoint.simulator.report.TextReporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/** The four answers to a case: graph, drawing, scores and summary, a file each. */
final class CaseAnswers {
    private static final Display BARE_SCORES = new Display(false, false, true, false, true);

    private final Path folder;
    private final String name;
    private final Planner planner;
    private final Clock clock;

    CaseAnswers(Path folder, String name, Planner planner, Clock clock) {
        this.folder = folder;
        this.name = name;
        this.planner = planner;
        this.clock = clock;
    }

    /** Removes what an earlier run left, lest it be taken for an answer of this one. */
    void clear() throws IOException {
        for (String kind : List.of("exp", "dot", "scores", "summary")) {
            Files.deleteIfExists(file(kind));
        }
    }

    /** Writes as many answers as possible, even if one of them cannot be found. */
    void write(Path input, SimulationOptions options) throws IOException {
        Cib cib = CibReader.read(input);
        try {
            StringBuilder scores = new StringBuilder();
            SimulationOptions planOnly =
                    with(options, Extent.PLAN, BARE_SCORES, new SimulationOptions.Files(file("exp"), file("dot")));
            // Scores are what comes on standard output alone.
            simulate(cib, planOnly, scores, new StringBuilder());
            save("scores", scores);
        } finally {
            StringBuilder summary = new StringBuilder();
            // A person reads both streams, so the summary holds both.
            simulate(cib, with(options, Extent.SIMULATE, Display.DEFAULT, SimulationOptions.Files.NONE), summary, summary);
            save("summary", summary);
        }
    }

    private static SimulationOptions with(
            SimulationOptions options, Extent extent, Display display, SimulationOptions.Files files) {
        return new SimulationOptions(
                extent, display, options.time(), options.injections(), options.failures(), files, options.drawing());
    }

    private void simulate(Cib cib, SimulationOptions options, Appendable out, Appendable errors) {
        TextReporter reporter = new TextReporter(options.display(), clock.getZone(), "setpoint", out, errors);
        new Simulation(planner::plan, clock, options, reporter).run(cib);
    }

    private void save(String kind, CharSequence text) throws IOException {
        TextFile.write(file(kind), out -> out.append(text));
    }

    private Path file(String kind) {
        return folder.resolve(name + "." + kind);
    }
}
