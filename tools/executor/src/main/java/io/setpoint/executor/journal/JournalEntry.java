package io.setpoint.executor.journal;

import io.setpoint.executor.driver.ExecutionStatus;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Something that happened, or is about to. Instants are kept to the microsecond. */
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

    /** It is known how the revision, which was added before, turned out; a later judgement replaces an earlier one. */
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
     * @param number counts up from 0 through all lives of the controller, without gaps
     * @param revision the revision that it was planned for, which was added before
     * @param actions how many actions it has, points in between included
     */
    record TransitionBegun(int number, int revision, int actions, Instant at) implements JournalEntry {}

    /**
     * A transition, which was begun before, is over.
     *
     * @param outcome one word: how it ended
     */
    record TransitionEnded(int number, String outcome, Instant at) implements JournalEntry {}

    /**
     * An action of the latest transition is about to be initiated.
     *
     * @param action its number in the transition; each begins once
     * @param operation {@code start}, {@code stonith}, ...
     * @param resource the id under which the node knows the resource; null if it is about none
     * @param node name of the node; null if it is on none
     */
    record ActionBegun(
            int transition, int action, String operation, @Nullable String resource, @Nullable String node, Instant at)
            implements JournalEntry {}

    /**
     * An action, which was begun before, in this transition or an earlier one, is over. It ends once: what is learned later changes the
     * status only.
     *
     * @param failed whether it did not do what it should; a probe that finds nothing has not failed, whatever its exit status
     */
    record ActionEnded(
            int transition, int action, int exitStatus, ExecutionStatus status, String reason, boolean failed, Instant at)
            implements JournalEntry {}
}
