package io.setpoint.executor.controller;

import io.setpoint.planner.Plan;
import io.setpoint.policy.document.Cib;
import java.time.Instant;

/** Makes plans. */
@FunctionalInterface
public interface Planning {
    /**
     * Plans for a document, which is not changed.
     *
     * @param at the moment that counts
     * @throws io.setpoint.policy.document.CibException if the document is unusable
     */
    Plan plan(Cib document, Instant at);
}
