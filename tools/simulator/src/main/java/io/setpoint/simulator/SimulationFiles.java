package io.setpoint.simulator;

import io.setpoint.planner.Plan;
import io.setpoint.planner.graph.GraphXml;
import io.setpoint.planner.output.TextFile;
import io.setpoint.policy.document.Cib;
import io.setpoint.policy.document.CibWriter;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Writes what a simulation leaves in files (spec 08 §2.1). */
final class SimulationFiles {
    private static final int CANNOT_WRITE_PLAN = 74;
    private static final int CANNOT_WRITE_DOCUMENT = 105;

    private final SimulationOptions options;

    SimulationFiles(SimulationOptions options) {
        this.options = options;
    }

    /** Writes the document as it is just before planning. */
    void writeInput(Cib cib) {
        writeDocument(cib, options.files().input());
    }

    /** Writes the document as it is at the end. */
    void writeOutput(Cib cib) {
        writeDocument(cib, options.files().output());
    }

    void writePlan(Plan plan) {
        write(options.files().graph(), out -> GraphXml.write(plan.graph(), out), CANNOT_WRITE_PLAN);
        write(options.files().drawing(), out -> plan.writeDot(options.drawing(), out), CANNOT_WRITE_PLAN);
    }

    private static void writeDocument(Cib cib, @Nullable Path file) {
        write(file, out -> out.append(CibWriter.text(cib)), CANNOT_WRITE_DOCUMENT);
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
