package io.setpoint.executor.journal.home;

import io.setpoint.executor.journal.JournalException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;

/**
 * The tables and their version. {@code Vn.sql} makes version n of version n - 1; scripts that have landed never change.
 *
 * <p>Not a library's: with Flyway a controller's start took twice as long, for what these few lines do.
 */
final class Schema {
    /** The version that this program reads and writes. */
    static final int VERSION = 1;

    private Schema() {}

    /**
     * Brings the tables to the program's version.
     *
     * @throws JournalException if they are of a newer one
     */
    static void upgrade(Session session, Database database) throws SQLException {
        session.execute("""
                CREATE TABLE IF NOT EXISTS journal_schema (
                    version INTEGER PRIMARY KEY,
                    applied TIMESTAMP WITH TIME ZONE NOT NULL
                )""");
        int found = (int) session.number("SELECT coalesce(max(version), 0) FROM journal_schema");
        if (found > VERSION) {
            String message = "The journal %s was written by a newer version of this program (its tables have version %d, this program "
                    + "knows versions up to %d). Run that version, or choose another journal.";
            throw new JournalException(message.formatted(database, found, VERSION));
        }
        for (int version = found + 1; version <= VERSION; version++) {
            for (String statement : script(version).split(";\\s*(\n|$)")) {
                session.execute(statement);
            }
            session.update("INSERT INTO journal_schema (version, applied) VALUES (?, ?)", version, Instant.now());
        }
        session.commit();
    }

    private static String script(int version) {
        try (InputStream script = Schema.class.getResourceAsStream("V" + version + ".sql")) {
            if (script == null) {
                throw new IllegalStateException("There is no script for version " + version);
            }
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
