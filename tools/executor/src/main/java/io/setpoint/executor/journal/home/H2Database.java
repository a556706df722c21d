package io.setpoint.executor.journal.home;

import io.setpoint.executor.journal.JournalException;
import java.io.IOException;
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
import org.jspecify.annotations.Nullable;

/**
 * The embedded database. A commit has handed what it wrote to the operating system before it returns, so it outlives the process, but
 * when power fails, the entries of the last moments may be lost. That takes the cluster along too, which is all on this machine and is
 * probed afterwards. The file is locked as long as the process lives.
 *
 * <p>Each commit makes the file longer, by some 18 KB. What counts is copied to a new file, which takes the place of the old one, when a
 * connection is made and the file has become too long.
 */
final class H2Database implements Database {
    private static final String FILE_ENDING = ".mv.db";

    /** The usual kind of file is closed under the database when a thread that is interrupted writes to it. */
    private static final String UNINTERRUPTED = "async:";

    private static final List<String> SETTINGS = List.of(
            // Writes at each commit, instead of up to half a second later in a thread of its own.
            "WRITE_DELAY=0",
            // Space in the file is never used again, nor is the file made smaller in place: after a kill in the middle of that, the
            // database opens with a state of before the last commits.
            "REUSE_SPACE=FALSE",
            "MAX_COMPACT_TIME=0",
            // A controller that is asked to end closes its journal last.
            "DB_CLOSE_ON_EXIT=FALSE",
            // Errors are told in exceptions, not in a file beside.
            "TRACE_LEVEL_FILE=0");

    private static final long ROOM_TO_GROW = 64 << 20;

    private final String url;
    private final String name;
    private final @Nullable Path file;
    private final long roomToGrow;
    private long tooLong;

    private H2Database(String url, String name, @Nullable Path file, long roomToGrow) {
        this.url = url;
        this.name = name;
        this.file = file;
        this.roomToGrow = roomToGrow;
        this.tooLong = roomToGrow;
    }

    /** The database in a file; the file's name need not have the ending that the file will have. */
    static H2Database file(Path path) {
        return file(path, ROOM_TO_GROW);
    }

    /** @param roomToGrow by how many bytes the file may become longer before it is copied */
    static H2Database file(Path path, long roomToGrow) {
        String file = path.toAbsolutePath().normalize().toString();
        String base = file.endsWith(FILE_ENDING) ? file.substring(0, file.length() - FILE_ENDING.length()) : file;
        if (base.indexOf(';') >= 0) {
            throw new JournalException("The journal " + file + " cannot be opened: its name must not have a semicolon. Choose another.");
        }
        if (Files.isDirectory(path)) {
            Path inside = path.resolve("journal");
            throw new JournalException("The journal " + file + " is a directory. Name a file in it, such as " + inside + ".");
        }
        String name = base + FILE_ENDING;
        return new H2Database(withSettings("jdbc:h2:" + UNINTERRUPTED + base), name, Path.of(name), roomToGrow);
    }

    /** @param url {@code jdbc:h2:...}; its own settings come first. Who looks after its file is not known: it is never copied */
    static H2Database url(String url) {
        return new H2Database(withSettings(url), url.replaceAll(";.*", ""), null, 0);
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
    public boolean mayBeThere() {
        return file == null || Files.exists(file);
    }

    @Override
    public boolean wantsNewConnection() {
        return length() > tooLong;
    }

    private long length() {
        try {
            return file == null ? 0 : Files.size(file);
        } catch (IOException e) {
            // There is none yet, or connecting will tell what is wrong.
            return 0;
        }
    }

    private void copy() {
        try (Connection connection = new Driver().connect(url, new Properties()); Statement statement = connection.createStatement()) {
            statement.execute("SHUTDOWN COMPACT");
        } catch (SQLException e) {
            // The file stays as long as it is. If there is more to it, connecting will tell.
        }
        tooLong = 2 * length() + roomToGrow;
    }

    @Override
    public Connection connect() throws SQLException {
        if (wantsNewConnection()) {
            copy();
        }
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
