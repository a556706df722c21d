package io.setpoint.executor.control;

import io.setpoint.executor.controller.RequestException;
import io.setpoint.executor.journal.Journal;
import io.setpoint.executor.journal.JournalEntry.RevisionAdded;
import java.time.InstantSource;
import java.util.List;

/** The revisions in a journal that no controller uses now; the next one will find what is wanted there. */
public final class JournalConfiguration implements Configuration {
    private final Journal journal;
    private final InstantSource clock;

    public JournalConfiguration(Journal journal, InstantSource clock) {
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    public int push(String document, String reason) {
        int number = journal.revisions().size() + 1;
        journal.append(List.of(new RevisionAdded(number, document, reason, clock.instant())));
        return number;
    }

    @Override
    public int rollback(int revision) {
        return push(document(revision), "rollback to revision " + revision);
    }

    @Override
    public List<StatusReport.Revision> history() {
        return journal.revisions().stream().map(StatusReporting::revision).toList();
    }

    @Override
    public String document(int revision) {
        return journal.document(revision).orElseThrow(() -> noSuchRevision(revision));
    }

    static RequestException noSuchRevision(int revision) {
        return new RequestException("There is no revision " + revision);
    }
}
