package io.setpoint.simulator.report;

/**
 * What is told.
 *
 * @param attributes the attributes of nodes with each status
 * @param failCounts fail counts and failed actions with each status
 * @param scores the scores behind assignments
 * @param utilization capacities and what is taken of them
 * @param quiet only what was asked for by {@code scores} and {@code utilization}
 */
public record Display(boolean attributes, boolean failCounts, boolean scores, boolean utilization, boolean quiet) {
    /** Nothing beyond the usual. */
    public static final Display DEFAULT = new Display(false, false, false, false, false);

    /** Bare lines without headings and indentation (spec 08 §7.1). */
    boolean plain() {
        return scores && quiet;
    }

    /** What is told of a score line. */
    boolean scoreLines() {
        return scores || utilization;
    }
}
