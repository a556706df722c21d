package io.setpoint.executor.journal;

import io.setpoint.executor.journal.JournalEntry.ActionBegun;
import io.setpoint.executor.journal.JournalEntry.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The memory of one controller. What {@link #append} has returned from outlives the controller, however that ends. Used by one controller
 * at a time; safe for use by several threads. Every method throws {@link JournalException} if the journal's home cannot be reached or read.
 *
 * <p>Revisions and the status are kept for good. Of transitions and their actions the latest {@value #TRANSITIONS_KEPT} are kept, so that
 * they do not pile up; an action that is not over is kept until it is.
 */
public interface Journal extends AutoCloseable {
    /** Of how many transitions the actions are kept. */
    int TRANSITIONS_KEPT = 1_000;

    /**
     * Writes entries in their order, all of them or none; they last once this returns.
     *
     * @throws IllegalArgumentException if an entry cannot come next, such as the end of an action that was not begun
     */
    void append(List<? extends JournalEntry> entries);

    /** All revisions without their documents, oldest first. */
    List<Revision> revisions();

    /** The document of a revision, as it was added; empty if there is no such revision. */
    Optional<String> document(int revision);

    /**
     * The status section: the last change of each piece that is still there, in the order in which the pieces first came; one that went
     * and came again counts from the latter. The map is the caller's.
     */
    Map<StatusKey, String> status();

    /** Actions that were begun but, as far as is known, not over, oldest first: something may have come of them. */
    List<ActionBegun> unfinished();

    /** The number for the next transition. */
    int nextTransition();

    /** The latest actions that are over and have failed, of those that are kept, newest first. */
    List<Action> failures(int most);

    @Override
    void close();

    /** A revision and how it turned out. */
    record Revision(int number, String reason, Instant at, Verdict verdict) {}

    /** An action that is over. */
    record Action(ActionBegun begun, JournalEntry.ActionEnded ended) {}
}
