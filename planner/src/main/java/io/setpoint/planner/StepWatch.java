package io.setpoint.planner;

/** Sees each step of a plan: to find out how long it takes. */
@FunctionalInterface
public interface StepWatch {
    /**
     * Does the work of a step, exactly once; called in the thread that plans.
     *
     * @param work what the step does
     */
    void step(PlanStep step, Runnable work);
}
