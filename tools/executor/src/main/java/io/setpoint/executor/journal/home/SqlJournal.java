package io.setpoint.executor.journal.home;

import io.setpoint.executor.journal.Journal;
import io.setpoint.executor.journal.JournalEntry;
import io.setpoint.executor.journal.JournalEntry.RevisionAdded;
import io.setpoint.executor.journal.JournalException;
import io.setpoint.executor.journal.StatusKey;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A journal in the tables of a database. An append that is done again, because a connection was lost, knows from the {@link Head} whether
 * it has happened already.
 */
final class SqlJournal implements Journal {
    /** What is read in a transaction. */
    @FunctionalInterface
    private interface Query<T> {
        T in(Tables tables) throws SQLException;
    }

    private final Database database;
    private final Transactions transactions;
    private final Continuity continuity;
    private Head head;

    /**
     * Opens the journal in a database, in which there may be none yet.
     *
     * @param patience how long a connection that is lost later is tried to be made anew
     * @throws JournalException if that is impossible
     */
    SqlJournal(Database database, Duration patience) {
        this.database = database;
        this.transactions = new Transactions(database, patience);
        try {
            transactions.run((session, again) -> {
                Schema.upgrade(session, database);
                return database;
            });
            head = query(Tables::takeOver);
            continuity = query(Tables::continuity);
        } catch (RuntimeException e) {
            transactions.close();
            throw e;
        }
    }

    @Override
    public synchronized void append(List<? extends JournalEntry> entries) {
        continuity.check(entries);
        if (entries.isEmpty()) {
            return;
        }
        Head next = head.after(entries.size());
        transactions.run((session, again) -> {
            Tables tables = new Tables(session, database);
            if (tables.advance(head, next)) {
                tables.write(entries, head.entries());
            } else if (!again || !tables.isAt(next)) {
                throw new JournalException("The journal " + database + " was changed by somebody else, or is not the one that it was. "
                        + "Start again to go on from what is there now.");
            }
            return next;
        });
        head = next;
        continuity.advance(entries);
        // What somebody has asked for cannot be found out by probing.
        if (entries.stream().anyMatch(RevisionAdded.class::isInstance)) {
            sync();
        }
    }

    private void sync() {
        database.sync().ifPresent(statement -> transactions.run((session, again) -> {
            session.execute(statement);
            return statement;
        }));
    }

    @Override
    public synchronized List<Revision> revisions() {
        return query(Tables::revisions);
    }

    @Override
    public synchronized Optional<String> document(int revision) {
        return query(tables -> tables.document(revision));
    }

    @Override
    public synchronized Map<StatusKey, String> status() {
        return query(Tables::status);
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
        return query(tables -> tables.failures(most));
    }

    @Override
    public synchronized void close() {
        transactions.close();
    }

    private <T> T query(Query<T> query) {
        return transactions.run((session, again) -> query.in(new Tables(session, database)));
    }
}
