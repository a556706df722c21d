package io.setpoint.planner;

import io.setpoint.policy.value.IsoTime;
import org.jspecify.annotations.Nullable;

/**
 * How a plan is to be made.
 *
 * @param at the time of the plan; null for the time that the document names, or else now
 * @param scores record the scores behind each assignment
 * @param utilization record capacities and what resources take of them
 * @param explain record what each score is made of, which costs time and memory
 */
public record PlanOptions(@Nullable IsoTime at, boolean scores, boolean utilization, boolean explain) {
    /** The document's own time, nothing recorded. */
    public static final PlanOptions DEFAULT = new PlanOptions(null, false, false, false);

    public PlanOptions at(@Nullable IsoTime time) {
        return new PlanOptions(time, scores, utilization, explain);
    }

    public PlanOptions withScores() {
        return new PlanOptions(at, true, utilization, explain);
    }

    public PlanOptions withUtilization() {
        return new PlanOptions(at, scores, true, explain);
    }

    public PlanOptions explained() {
        return new PlanOptions(at, scores, utilization, true);
    }
}
