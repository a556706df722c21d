package io.setpoint.executor.journal.home;

import io.setpoint.executor.journal.JournalException;
import java.sql.SQLException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Runs transactions in a database, over connections that come and go: one that is lost is made anew, and what was going on is done
 * again. A new connection is had only when the old one is over at the server too, so what the old one had begun is decided by then.
 */
final class Transactions implements AutoCloseable {
    private static final long FIRST_PAUSE_MILLIS = 50;
    private static final long LONGEST_PAUSE_MILLIS = 1_000;

    /** What is done in one transaction. */
    @FunctionalInterface
    interface Work<T> {
        /** @param again whether the connection was lost while this was done before; whether the commit happened is not known */
        T on(Session session, boolean again) throws SQLException;
    }

    private final Database database;
    private final Duration patience;
    private @Nullable Session session;
    private boolean closed;

    /**
     * Connects.
     *
     * @param patience how long to try for a new connection when one is lost
     * @throws JournalException if that is impossible, at once
     */
    Transactions(Database database, Duration patience) {
        this.database = database;
        this.patience = patience;
        try {
            session = new Session(database.connect());
        } catch (SQLException e) {
            throw new JournalException("The journal " + database + " cannot be opened: " + reason(e), e);
        }
    }

    /** @throws JournalException if the database refuses, or the connection was lost for too long */
    <T> T run(Work<T> work) {
        Loss loss = new Loss();
        if (database.wantsNewConnection()) {
            disconnect();
        }
        for (boolean again = false; ; again = true) {
            Session current = connected(loss);
            try {
                T result = work.on(current, again);
                current.commit();
                return result;
            } catch (SQLException e) {
                if (current.recover()) {
                    throw new JournalException("The journal " + database + " cannot be used: " + reason(e), e);
                }
                disconnect();
                loss.add(e);
            } catch (RuntimeException e) {
                current.recover();
                throw e;
            }
        }
    }

    private Session connected(Loss loss) {
        while (session == null) {
            if (closed) {
                throw new JournalException("The journal " + database + " is closed.");
            }
            loss.pause();
            try {
                session = new Session(database.connect());
            } catch (SQLException | JournalException e) {
                loss.add(e);
            }
        }
        return session;
    }

    private void disconnect() {
        Session last = session;
        session = null;
        try {
            if (last != null) {
                last.close();
            }
        } catch (SQLException e) {
            // It is gone either way.
        }
    }

    @Override
    public void close() {
        closed = true;
        disconnect();
    }

    private static String reason(Exception failure) {
        return String.valueOf(failure.getMessage()).replaceAll("(?i)(password=)[^&;\"\\s]*", "$1...");
    }

    /** Losing the connection, perhaps, while one piece of work is done. */
    private final class Loss {
        private @Nullable Long since;
        private long pause;

        /** Gives up if that has been tried for too long. */
        void add(Exception reason) {
            long now = System.nanoTime();
            if (since == null) {
                since = now;
            } else if (now - since > patience.toNanos()) {
                throw new JournalException("The connection to the journal %s was lost and cannot be made anew in %d s: %s"
                        .formatted(database, patience.toSeconds(), reason(reason)), reason);
            }
        }

        /** Each one is longer than the last; the first one takes no time. */
        void pause() {
            try {
                Thread.sleep(pause);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new JournalException("The connection to the journal " + database + " was lost, and nobody waits for a new one.", e);
            }
            pause = pause == 0 ? FIRST_PAUSE_MILLIS : Math.min(2 * pause, LONGEST_PAUSE_MILLIS);
        }
    }
}
