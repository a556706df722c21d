package io.setpoint.simulator;

import io.setpoint.planner.Plan;
import io.setpoint.planner.graph.GraphXml;
import io.setpoint.planner.output.TextFile;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Writes what a simulation leaves in files (spec 08 §2.1). */
final class SimulationFiles {
    private static final int CANNOT_WRITE_PLAN = 74;

    private final SimulationOptions options;

    SimulationFiles(SimulationOptions options) {
        this.options = options;
    }

    void writePlan(Plan plan) {
        write(options.files().graph(), out -> GraphXml.write(plan.graph(), out), CANNOT_WRITE_PLAN);
        write(options.files().drawing(), out -> plan.writeDot(options.drawing(), out), CANNOT_WRITE_PLAN);
    }

    private static void write(@Nullable Path file, TextFile.Content content, int exitStatus) {
        if (file != null) {
            try {
                TextFile.write(file, content);
            } catch (IOException e) {
                throw new SimulationException(e.getMessage(), exitStatus);
            }
        }
    }
}
