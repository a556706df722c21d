package io.setpoint.executor.journal;

import io.setpoint.executor.driver.ExecutionStatus;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Something that happened, or is about to. */
public sealed interface JournalEntry {

    /** How a revision of the configuration turned out. */
    enum Verdict {
        /** Not known yet. */
        OPEN,
        /** Everything that it demands was reached. */
        CONVERGED,
        /** Something that it demands could not be reached. */
        FAILED
    }

    /**
     * A configuration is wanted from now on.
     *
     * @param number counts up from 1, without gaps
     * @param document the {@code cib} element as XML; what its status section says does not count
     * @param reason who wanted it, a line for people
     */
    record RevisionAdded(int number, String document, String reason, Instant at) implements JournalEntry {}

    /** It is known how the revision turned out. */
    record RevisionJudged(int number, Verdict verdict, Instant at) implements JournalEntry {}

    /**
     * A piece of the status section is another one from now on.
     *
     * @param xml the element; null if it is there no more
     */
    record StatusChanged(StatusKey key, @Nullable String xml) implements JournalEntry {}

    /**
     * A transition is about to be carried out.
     *
     * @param number counts up from 0 through all lives of the controller
     * @param revision the revision that it was planned for
     * @param actions how many actions it has, points in between included
     */
    record TransitionBegun(int number, int revision, int actions, Instant at) implements JournalEntry {}

    /**
     * A transition is over.
     *
     * @param outcome one word: how it ended
     */
    record TransitionEnded(int number, String outcome, Instant at) implements JournalEntry {}

    /**
     * An action is about to be initiated.
     *
     * @param action its number in the transition
     * @param operation {@code start}, {@code stonith}, ...
     * @param resource the id under which the node knows the resource; null if it is about none
     * @param node name of the node; null if it is on none
     */
    record ActionBegun(
            int transition, int action, String operation, @Nullable String resource, @Nullable String node, Instant at)
            implements JournalEntry {}

    /** An action is over. */
    record ActionEnded(int transition, int action, int exitStatus, ExecutionStatus status, String reason, Instant at)
            implements JournalEntry {}
}
