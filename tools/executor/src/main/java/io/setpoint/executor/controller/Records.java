package io.setpoint.executor.controller;

import io.setpoint.executor.controller.status.FailCounts;
import io.setpoint.executor.controller.status.Histories;
import io.setpoint.executor.controller.status.Membership;
import io.setpoint.executor.controller.status.NodeAttributes;
import io.setpoint.executor.controller.status.ResultRecorder;
import io.setpoint.executor.controller.status.StatusSection;
import io.setpoint.executor.journal.Journal;
import io.setpoint.executor.journal.JournalEntry;
import java.util.ArrayList;
import java.util.List;

/** All that is remembered: the journal, and the status section whose changes go into it together with what brought them about. */
final class Records {
    final Journal journal;
    final StatusSection status;
    final Membership membership;
    final NodeAttributes attributes;
    final FailCounts failCounts;
    final Histories histories;
    final ResultRecorder results;

    Records(Journal journal) {
        this.journal = journal;
        status = StatusSection.of(journal.status());
        membership = new Membership(status);
        attributes = new NodeAttributes(status, membership);
        failCounts = new FailCounts(attributes);
        histories = new Histories(status, membership);
        results = new ResultRecorder(histories, failCounts);
    }

    /** Writes what happened, with all changes of the status section since the last time, as one. */
    void write(JournalEntry... entries) {
        List<JournalEntry> all = new ArrayList<>(List.of(entries));
        all.addAll(status.takeChanges());
        if (!all.isEmpty()) {
            journal.append(all);
        }
    }
}
