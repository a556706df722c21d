package io.setpoint.executor.journal.home;

import io.setpoint.executor.journal.Journal;
import io.setpoint.executor.journal.JournalEntry;
import io.setpoint.executor.journal.JournalEntry.ActionEnded;
import io.setpoint.executor.journal.JournalEntry.RevisionAdded;
import io.setpoint.executor.journal.JournalEntry.RevisionJudged;
import io.setpoint.executor.journal.JournalEntry.StatusChanged;
import io.setpoint.executor.journal.JournalEntry.TransitionBegun;
import io.setpoint.executor.journal.JournalEntry.Verdict;
import io.setpoint.executor.journal.StatusKey;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lasts as long as the object; closing changes nothing, so that one controller after the other can use it. */
public final class MemoryJournal implements Journal {
    private final Continuity continuity = new Continuity();
    private final List<Revision> revisions = new ArrayList<>();
    private final List<String> documents = new ArrayList<>();
    private final Map<StatusKey, String> status = new LinkedHashMap<>();
    /** Newest first. */
    private final Deque<Action> failures = new ArrayDeque<>();

    @Override
    public synchronized void append(List<? extends JournalEntry> entries) {
        continuity.check(entries);
        for (JournalEntry entry : entries) {
            write(entry);
            continuity.advance(List.of(entry));
        }
    }

    private void write(JournalEntry entry) {
        if (entry instanceof RevisionAdded added) {
            revisions.add(new Revision(added.number(), added.reason(), added.at(), Verdict.OPEN));
            documents.add(added.document());
        } else if (entry instanceof RevisionJudged judged) {
            Revision revision = revisions.get(judged.number() - 1);
            revisions.set(judged.number() - 1, new Revision(revision.number(), revision.reason(), revision.at(), judged.verdict()));
        } else if (entry instanceof StatusChanged changed) {
            if (changed.xml() == null) {
                status.remove(changed.key());
            } else {
                status.put(changed.key(), changed.xml());
            }
        } else if (entry instanceof TransitionBegun transition) {
            failures.removeIf(action -> action.begun().transition() <= transition.number() - TRANSITIONS_KEPT);
        } else if (entry instanceof ActionEnded ended && ended.failed()) {
            failures.addFirst(new Action(continuity.unfinished(ActionId.of(ended)), ended));
        }
    }

    @Override
    public synchronized List<Revision> revisions() {
        return List.copyOf(revisions);
    }

    @Override
    public synchronized Optional<String> document(int revision) {
        return revision >= 1 && revision <= documents.size() ? Optional.of(documents.get(revision - 1)) : Optional.empty();
    }

    @Override
    public synchronized Map<StatusKey, String> status() {
        return new LinkedHashMap<>(status);
    }

    @Override
    public synchronized List<JournalEntry.ActionBegun> unfinished() {
        return continuity.unfinished();
    }

    @Override
    public synchronized int nextTransition() {
        return continuity.nextTransition();
    }

    @Override
    public synchronized List<Action> failures(int most) {
        return failures.stream().limit(most).toList();
    }

    @Override
    public void close() {}
}
