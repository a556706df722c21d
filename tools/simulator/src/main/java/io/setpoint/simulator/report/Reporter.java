package io.setpoint.simulator.report;

import io.setpoint.planner.placement.ScoreLine;
import io.setpoint.planner.summary.SummaryLine;
import io.setpoint.policy.ClusterState;
import java.util.List;

/** Is told what happens in a simulation, in the order in which it happens. Whoever is not interested in something does nothing. */
public interface Reporter {
    /** Tells nobody. */
    Reporter SILENT = new Reporter() {};

    /** The moment that counts is not simply the present (spec 08 §3.1). */
    default void effectiveTime(String announcement) {}

    /** The cluster as it is before anything is done. */
    default void observed(ClusterState cluster) {}

    default void beginModifications() {}

    default void modified(Modification modification) {}

    /** An attribute of a node is set, as part of a modification or of the transition. */
    default void attributeSet(String name, String value, String nodeStateId) {}

    default void endModifications() {}

    default void scores(List<ScoreLine> scores) {}

    default void summary(List<SummaryLine> summary) {}

    default void beginTransition() {}

    default void executed(ExecutedAction action) {}

    /** An action that was executed is made to fail. */
    default void madeToFail(int actionId, int exitStatus) {}

    default void endTransition() {}

    /** The cluster as it would be after the transition. */
    default void revised(ClusterState cluster) {}

    default void beginTimings() {}

    /** @param seconds processor time for all runs of a document */
    default void timed(String file, double seconds) {}

    default void endTimings() {}

    /** Something cannot be done, and the rest goes on; the text is the one that is known for it (spec 08 §2.5). */
    default void warn(String message) {}

    /** Something cannot be done, and that is the end. */
    default void fail(String message) {}

    /** All is told. */
    default void end(int exitStatus) {}
}
