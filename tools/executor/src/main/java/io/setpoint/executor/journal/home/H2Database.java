package io.setpoint.executor.journal.home;

import io.setpoint.executor.journal.JournalException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import org.h2.Driver;
import org.h2.api.ErrorCode;

/**
 * The embedded database. A commit has handed what it wrote to the operating system before it returns, so it outlives the process, but
 * when power fails, the entries of the last moments may be lost. That takes the cluster along too, which is all on this machine and is
 * probed afterwards. The file is locked as long as the process lives.
 */
final class H2Database implements Database {
    private static final String FILE_ENDING = ".mv.db";

    /** The usual kind of file is closed under the database when a thread that is interrupted writes to it. */
    private static final String UNINTERRUPTED = "async:";

    private static final List<String> SETTINGS = List.of(
            // Writes at each commit, instead of up to half a second later in a thread of its own.
            "WRITE_DELAY=0",
            // Milliseconds after which space in the file is used again; more than SYNC_INTERVAL. By default it is 45 s, in which the
            // file of a busy controller grows by hundreds of megabytes.
            "RETENTION_TIME=2000",
            // A controller that is asked to end closes its journal last.
            "DB_CLOSE_ON_EXIT=FALSE",
            // Errors are told in exceptions, not in a file beside.
            "TRACE_LEVEL_FILE=0");

    private final String url;
    private final String name;

    private H2Database(String url, String name) {
        this.url = url;
        this.name = name;
    }

    /** The database in a file; the file's name need not have the ending that the file will have. */
    static H2Database file(Path path) {
        String file = path.toAbsolutePath().normalize().toString();
        String base = file.endsWith(FILE_ENDING) ? file.substring(0, file.length() - FILE_ENDING.length()) : file;
        if (base.indexOf(';') >= 0) {
            throw new JournalException("The journal " + file + " cannot be opened: its name must not have a semicolon. Choose another.");
        }
        if (Files.isDirectory(path)) {
            Path inside = path.resolve("journal");
            throw new JournalException("The journal " + file + " is a directory. Name a file in it, such as " + inside + ".");
        }
        return new H2Database(withSettings("jdbc:h2:" + UNINTERRUPTED + base), base + FILE_ENDING);
    }

    /** @param url {@code jdbc:h2:...}; its own settings come first */
    static H2Database url(String url) {
        return new H2Database(withSettings(url), url.replaceAll(";.*", ""));
    }

    private static String withSettings(String url) {
        StringBuilder all = new StringBuilder(url);
        for (String setting : SETTINGS) {
            String key = ";" + setting.substring(0, setting.indexOf('=') + 1);
            if (!url.toUpperCase(Locale.ROOT).contains(key)) {
                all.append(';').append(setting);
            }
        }
        return all.toString();
    }

    @Override
    public Connection connect() throws SQLException {
        try {
            Connection connection = new Driver().connect(url, new Properties());
            try (Statement statement = connection.createStatement()) {
                // The lock of the file keeps other processes away; this, other connections of this process.
                statement.execute("SET EXCLUSIVE 1");
            } catch (SQLException e) {
                connection.close();
                throw e;
            }
            return connection;
        } catch (SQLException e) {
            if (e.getErrorCode() == ErrorCode.DATABASE_ALREADY_OPEN_1) {
                throw new JournalException(
                        "The journal " + name + " is in use by another process. Stop that, or choose another journal.", e);
            }
            if (e.getErrorCode() == ErrorCode.DATABASE_IS_IN_EXCLUSIVE_MODE) {
                throw new JournalException("The journal " + name + " is in use by this process already.", e);
            }
            throw e;
        }
    }

    @Override
    public String putPiece() {
        return """
                MERGE INTO journal_status old
                USING (VALUES (CAST(? AS VARCHAR), CAST(? AS VARCHAR), CAST(? AS VARCHAR), CAST(? AS BIGINT), CAST(? AS VARCHAR)))
                    new (node, kind, name, place, xml)
                ON old.node = new.node AND old.kind = new.kind AND old.name = new.name
                WHEN MATCHED THEN UPDATE SET xml = new.xml
                WHEN NOT MATCHED THEN INSERT VALUES (new.node, new.kind, new.name, new.place, new.xml)""";
    }

    @Override
    public Optional<String> sync() {
        return Optional.of("CHECKPOINT SYNC");
    }

    @Override
    public String toString() {
        return name;
    }
}
