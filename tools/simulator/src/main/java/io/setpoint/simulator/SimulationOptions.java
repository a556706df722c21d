package io.setpoint.simulator;

import io.setpoint.planner.graph.GraphDot;
import io.setpoint.simulator.report.Display;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a simulation does and tells (spec 08 §2.1).
 *
 * @param extent how far it goes
 * @param display what is told
 * @param time the moment that counts, as written; null for the document's own or the present
 * @param injections what is pretended before anything is planned
 * @param failures operations that fail while the transition is executed, each as {@code RESOURCE_TASK_INTERVAL@NODE=RC}
 * @param files what is written to files
 * @param drawing what the drawing shows
 */
public record SimulationOptions(
        Extent extent,
        Display display,
        @Nullable String time,
        Injections injections,
        List<String> failures,
        Files files,
        GraphDot.Options drawing) {
    /** A whole simulation as a person reads it: status, plan, execution, revised status. */
    public static final SimulationOptions DEFAULT = new SimulationOptions(
            Extent.SIMULATE, Display.DEFAULT, null, Injections.NONE, List.of(), Files.NONE, GraphDot.Options.DEFAULT);

    public SimulationOptions {
        failures = List.copyOf(failures);
    }

    /** How far a simulation goes. */
    public enum Extent {
        /** What is, after injections. */
        STATUS,
        /** And what would be done. */
        PLAN,
        /** And what would become of it. */
        SIMULATE
    }

    /**
     * Files to write, each null if it is not wanted.
     *
     * @param graph the graph as XML
     * @param drawing the graph for Graphviz
     * @param picture the graph as SVG
     * @param input the document just before planning
     * @param output the document at the end
     */
    public record Files(
            @Nullable Path graph, @Nullable Path drawing, @Nullable Path picture, @Nullable Path input, @Nullable Path output) {
        public static final Files NONE = new Files(null, null);

        public Files(@Nullable Path graph, @Nullable Path drawing) {
            this(graph, drawing, null, null, null);
        }
    }
}
