package io.setpoint.executor.journal.home;

import io.setpoint.executor.journal.Journal;

class MemoryJournalTest extends JournalContract {
    private final Journal journal = new MemoryJournal();

    @Override
    Journal open() {
        return journal;
    }
}
