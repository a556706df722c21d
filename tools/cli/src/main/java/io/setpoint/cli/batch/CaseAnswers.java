package io.setpoint.cli.batch;

import io.setpoint.planner.Planner;
import io.setpoint.planner.output.TextFile;
import io.setpoint.policy.document.Cib;
import io.setpoint.policy.document.CibReader;
import io.setpoint.simulator.Simulation;
import io.setpoint.simulator.SimulationOptions;
import io.setpoint.simulator.SimulationOptions.Display;
import io.setpoint.simulator.SimulationOptions.Extent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The four answers to a case: graph, drawing, scores and summary, a file each. */
final class CaseAnswers {
    private static final Display BARE_SCORES = new Display(false, false, true, false, true);

    private final Path folder;
    private final String name;

    CaseAnswers(Path folder, String name) {
        this.folder = folder;
        this.name = name;
    }

    /** Removes what an earlier run left, lest it be taken for an answer of this one. */
    void clear() throws IOException {
        for (String kind : List.of("exp", "dot", "scores", "summary")) {
            Files.deleteIfExists(file(kind));
        }
    }

    /** Writes as many answers as possible, even if one of them cannot be found. */
    void write(Path input, SimulationOptions options, Planner planner, Clock clock) throws IOException {
        Cib cib = CibReader.read(input);
        try {
            var files = new SimulationOptions.Files(file("exp"), file("dot"));
            // Scores are what comes on standard output alone.
            write("scores", simulation(options, Extent.PLAN, BARE_SCORES, files), new StringBuilder(), cib, planner, clock);
        } finally {
            // A person reads both streams, so the summary holds both.
            write("summary", simulation(options, Extent.SIMULATE, Display.DEFAULT, SimulationOptions.Files.NONE), null, cib, planner, clock);
        }
    }

    private static SimulationOptions simulation(
            SimulationOptions options, Extent extent, Display display, SimulationOptions.Files files) {
        return new SimulationOptions(
                extent, display, options.time(), options.injections(), options.failures(), files, options.drawing());
    }

    private void write(
            String kind, SimulationOptions options, @Nullable StringBuilder errors, Cib cib, Planner planner, Clock clock)
            throws IOException {
        StringBuilder text = new StringBuilder();
        new Simulation(planner::plan, clock, options, text, errors == null ? text : errors).run(cib);
        TextFile.write(file(kind), out -> out.append(text));
    }

    private Path file(String kind) {
        return folder.resolve(name + "." + kind);
    }
}
