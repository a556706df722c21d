package io.setpoint.executor.journal.home;

import io.setpoint.executor.journal.JournalException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.Properties;
import org.postgresql.Driver;

/**
 * A database of a PostgreSQL server. The journal is in the schema that new tables are made in ({@code currentSchema} of the URL).
 * Whoever is connected holds an advisory lock for that schema.
 */
final class PostgresDatabase implements Database {
    /** Tells our advisory locks from those of others. */
    private static final int LOCK_CLASS = 0x53504A4C;

    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private final String url;

    /** @param url {@code jdbc:postgresql:...}; its own settings come first. A password may come from the environment, too */
    PostgresDatabase(String url) {
        this.url = url;
    }

    @Override
    public Connection connect() throws SQLException {
        Connection connection = new Driver().connect(url, defaults());
        try {
            lock(connection);
            return connection;
        } catch (SQLException | JournalException e) {
            connection.close();
            throw e;
        }
    }

    private static Properties defaults() {
        Properties defaults = new Properties();
        defaults.setProperty("ApplicationName", "setpoint " + ProcessHandle.current().pid() + " on " + host());
        // Seconds. A server that is gone without a word is noticed.
        defaults.setProperty("connectTimeout", "10");
        defaults.setProperty("socketTimeout", "30");
        defaults.setProperty("tcpKeepAlive", "true");
        // As the server's own programs do. The file ~/.pgpass is read by the driver.
        String password = System.getenv("PGPASSWORD");
        if (password != null) {
            defaults.setProperty("password", password);
        }
        return defaults;
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "unknown host";
        }
    }

    /**
     * The server needs a moment to notice that a process was killed. Waiting for the lock also means that whatever a lost connection had
     * begun is over afterwards, one way or the other.
     */
    private void lock(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET lock_timeout = '3s'");
            try {
                statement.execute("SELECT pg_advisory_lock(" + LOCK_CLASS + ", hashtext(current_schema()))");
            } catch (SQLException e) {
                if (LOCK_NOT_AVAILABLE.equals(e.getSQLState())) {
                    throw new JournalException("The journal " + this + " is in use by " + holder(statement)
                            + ". Stop that, or choose another journal (another database, or another schema by currentSchema).", e);
                }
                throw e;
            }
            statement.execute("RESET lock_timeout");
        }
    }

    private static String holder(Statement statement) throws SQLException {
        String query = """
                SELECT coalesce(nullif(a.application_name, ''), 'server process ' || a.pid)
                    || coalesce(' (' || host(a.client_addr) || ')', '')
                FROM pg_locks l JOIN pg_stat_activity a USING (pid)
                WHERE l.locktype = 'advisory' AND l.granted AND l.classid = %d
                    AND l.objid = hashtext(current_schema())::bigint & 4294967295
                    AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())""".formatted(LOCK_CLASS);
        try (ResultSet row = statement.executeQuery(query)) {
            return row.next() && row.getString(1) != null ? row.getString(1) : "another process";
        }
    }

    @Override
    public String putPiece() {
        return """
                INSERT INTO journal_status (node, kind, name, place, xml) VALUES (?, ?, ?, ?, ?)
                ON CONFLICT (node, kind, name) DO UPDATE SET xml = excluded.xml""";
    }

    @Override
    public Optional<String> sync() {
        return Optional.empty();
    }

    @Override
    public boolean wantsNewConnection() {
        return false;
    }

    @Override
    public String toString() {
        return url.replaceAll("\\?.*", "");
    }
}
