package io.setpoint.executor.journal.home;

import io.setpoint.executor.journal.Journal;
import io.setpoint.executor.journal.JournalException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;

/**
 * Opens journals by their location, as people write it.
 *
 * <table>
 * <caption>Locations</caption>
 * <tr><td>{@code memory:}</td><td>lasts as long as the object</td></tr>
 * <tr><td>{@code FILE}, {@code file:FILE}</td><td>a file of the embedded database H2, which is named {@code FILE.mv.db}</td></tr>
 * <tr><td>{@code jdbc:h2:...}</td><td>an H2 database; its file becomes longer with each append, which is somebody else's care</td></tr>
 * <tr><td>{@code jdbc:postgresql:...}</td><td>a PostgreSQL database (version 11 or newer)</td></tr>
 * </table>
 */
public final class Journals {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+:.*", Pattern.DOTALL);

    private static final String POSSIBLE =
            "Possible are memory:, a file name, jdbc:h2:... and jdbc:postgresql://HOST:PORT/DATABASE?user=NAME.";

    private Journals() {}

    /**
     * Opens a journal; if there is none yet, an empty one.
     *
     * @throws JournalException if the location means nothing, cannot be reached, is in use, or was written by a newer version
     */
    public static Journal open(String location) {
        if (location.equals("memory:")) {
            return new MemoryJournal();
        }
        return new SqlJournal(database(location), PATIENCE);
    }

    /**
     * Whether there may be a journal, for whoever does not want to begin one; false if that is sure.
     *
     * @throws JournalException if the location means nothing
     */
    public static boolean mayBeThere(String location) {
        return !location.equals("memory:") && database(location).mayBeThere();
    }

    static Database database(String location) {
        if (location.startsWith("jdbc:postgresql:")) {
            return new PostgresDatabase(location);
        }
        if (location.startsWith("jdbc:h2:mem:")) {
            throw new JournalException(
                    "A journal in jdbc:h2:mem: would not outlive its connection. Use memory: for one that need not last.");
        }
        if (location.startsWith("jdbc:h2:")) {
            return H2Database.url(location);
        }
        String file = location.startsWith("file:") ? location.substring("file:".length()) : location;
        if (file.isBlank()) {
            throw new JournalException("The journal has no location. " + POSSIBLE);
        }
        if (SCHEME.matcher(file).matches()) {
            throw new JournalException("There are no journals in " + file.replaceAll("[?;].*", "") + ". " + POSSIBLE);
        }
        try {
            return H2Database.file(Path.of(file));
        } catch (InvalidPathException e) {
            throw new JournalException("The journal " + file + " cannot be opened: this is not a file name (" + e.getReason() + ").", e);
        }
    }
}
