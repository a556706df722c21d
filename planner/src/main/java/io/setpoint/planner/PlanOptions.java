package io.setpoint.planner;

import io.setpoint.policy.value.IsoTime;
import org.jspecify.annotations.Nullable;

/**
 * How a plan is to be made.
 *
 * @param at the time of the plan; null for the time that the document names, or else now
 * @param scores record the scores behind each assignment
 * @param explain record what each score is made of, which costs time and memory
 */
public record PlanOptions(@Nullable IsoTime at, boolean scores, boolean explain) {
    /** The document's own time, nothing recorded. */
    public static final PlanOptions DEFAULT = new PlanOptions(null, false, false);

    public PlanOptions at(@Nullable IsoTime time) {
        return new PlanOptions(time, scores, explain);
    }

    public PlanOptions withScores() {
        return new PlanOptions(at, true, explain);
    }
}
