package io.setpoint.simulator;

import io.setpoint.planner.Plan;
import io.setpoint.planner.graph.GraphXml;
import io.setpoint.planner.output.TextFile;
import io.setpoint.planner.picture.GraphPicture;
import io.setpoint.policy.document.Cib;
import io.setpoint.policy.document.CibWriter;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Writes what a simulation leaves in files (spec 08 §2.1). */
final class SimulationFiles {
    private static final int NOT_PERMITTED = 4;
    private static final int CANNOT_CREATE = 73;
    private static final int CANNOT_WRITE = 74;
    private static final int NO_SUCH_FOLDER = 105;

    private final SimulationOptions options;
    private @Nullable String lastOutput;

    SimulationFiles(SimulationOptions options) {
        this.options = options;
    }

    /** Writes the document as it is just before planning. */
    void writeInput(Cib cib) {
        Path file = options.files().input();
        if (file != null) {
            writeDocument(file, CibWriter.text(cib));
        }
    }

    /** Writes the document as it is before anything is done to it, so that nothing is done if that is not possible. */
    void createOutput(Cib cib) {
        updateOutput(cib);
    }

    /** Writes the document as it is at the end. */
    void updateOutput(Cib cib) {
        Path file = options.files().output();
        if (file != null) {
            String text = CibWriter.text(cib);
            if (!text.equals(lastOutput)) {
                writeDocument(file, text);
                lastOutput = text;
            }
        }
    }

    void writePlan(Plan plan) {
        writeDrawing(options.files().graph(), out -> GraphXml.write(plan.graph(), out));
        writeDrawing(options.files().drawing(), out -> plan.writeDot(options.drawing(), out));
        writeDrawing(options.files().picture(), out -> GraphPicture.write(plan.graph(), "Transition", out));
    }

    private static void writeDocument(Path file, String text) {
        try {
            TextFile.write(file, out -> out.append(text));
        } catch (IOException e) {
            throw new SimulationException("Could not create '" + file + "': " + reason(e), exitStatus(e));
        }
    }

    /** The failure without the name of the file. */
    private static String reason(IOException failure) {
        if (failure.getCause() instanceof NoSuchFileException) {
            return "No such file or directory";
        }
        String message = String.valueOf(failure.getMessage());
        return message.substring(message.lastIndexOf(": ") + 1).strip();
    }

    private static int exitStatus(IOException failure) {
        if (failure.getCause() instanceof NoSuchFileException) {
            return NO_SUCH_FOLDER;
        }
        return failure.getCause() instanceof AccessDeniedException ? NOT_PERMITTED : CANNOT_CREATE;
    }

    private static void writeDrawing(@Nullable Path file, TextFile.Content content) {
        if (file != null) {
            try {
                TextFile.write(file, content);
            } catch (IOException e) {
                throw new SimulationException(e.getMessage(), CANNOT_WRITE);
            }
        }
    }
}
