package io.setpoint.executor.journal.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.setpoint.executor.journal.Journal;
import io.setpoint.executor.journal.JournalEntry.RevisionAdded;
import io.setpoint.executor.journal.JournalException;
import io.setpoint.executor.postgres.PostgresServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JournalsTest {
    private static final RevisionAdded REVISION = new RevisionAdded(1, "<cib/>", "", Instant.EPOCH);

    @TempDir
    private Path directory;

    private String file() {
        return directory.resolve("journal").toString();
    }

    private static void refused(String location, String... messageParts) {
        assertThatExceptionOfType(JournalException.class)
                .isThrownBy(() -> Journals.open(location).close())
                .satisfies(e -> assertThat(e.getMessage()).contains(messageParts).doesNotContain("secret"));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "%s/journal", "%s/journal.mv.db", "file:%s/journal", "jdbc:h2:%s/journal", "jdbc:h2:file:%s/journal;write_delay=0"
    })
    void opensOneFileByManyNames(String location) throws IOException {
        try (Journal journal = Journals.open(location.formatted(directory))) {
            journal.append(List.of(REVISION));
        }

        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files).containsExactly(directory.resolve("journal.mv.db"));
        }
        try (Journal journal = Journals.open(file())) {
            assertThat(journal.revisions()).hasSize(1);
        }
    }

    @Test
    void makesDirectoriesOnTheWay() {
        Journals.open(directory.resolve("a/b/journal").toString()).close();

        assertThat(directory.resolve("a/b/journal.mv.db")).exists();
    }

    @Test
    void opensMemory() {
        assertThat(Journals.open("memory:")).isInstanceOf(MemoryJournal.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "'' | The journal has no location. Possible are memory:, a file name, jdbc:h2:...",
        "file: | The journal has no location.",
        "memory:x | There are no journals in memory:x. Possible are memory:,",
        "jdbc:mysql://h/db?password=secret | There are no journals in jdbc:mysql://h/db. Possible are",
        "postgresql://h/db | There are no journals in postgresql://h/db. Possible are",
        "jdbc:postgresql://h:x/db?password=secret | The journal jdbc:postgresql://h:x/db cannot be opened: Unable to parse URL",
        "jdbc:postgresql://127.0.0.1:1/db?password=secret | The journal jdbc:postgresql://127.0.0.1:1/db cannot be opened: Connection",
        "jdbc:h2:mem:journal | A journal in jdbc:h2:mem: would not outlive its connection.",
        "jdbc:h2:nowhere;PASSWORD=secret | The journal jdbc:h2:nowhere cannot be opened:",
        "/proc/journal | The journal /proc/journal.mv.db cannot be opened:",
        "/tmp | The journal /tmp is a directory. Name a file in it, such as /tmp/journal.",
        "a;b | its name must not have a semicolon",
    })
    void saysWhatIsWrongWithALocation(String location, String message) {
        refused(location, message);
    }

    @Test
    void saysThatAFileIsNoJournal() throws Exception {
        Files.writeString(directory.resolve("journal.mv.db"), "<cib/>".repeat(10_000));

        refused(file(), "The journal " + file() + ".mv.db cannot be opened:");
    }

    @Test
    void keepsOtherJournalsOfThisProcessAway() {
        try (Journal journal = Journals.open(file())) {
            refused(file(), "The journal " + file() + ".mv.db is in use by this process already.");
            journal.append(List.of(REVISION));
        }
        Journals.open(file()).close();
    }

    @Test
    void keepsOtherProcessesAway() throws Exception {
        Process writer = NumberWriter.start(file());
        try {
            assertThat(writer.inputReader().readLine()).isEqualTo("open");
            refused(file(), "The journal " + file() + ".mv.db is in use by another process. Stop that, or choose another journal.");
        } finally {
            NumberWriter.kill(writer);
        }
        Journals.open(file()).close();
    }

    @Test
    void keepsOtherProcessesAwayFromAPostgresDatabase() throws Exception {
        PostgresServer server = PostgresServer.forTests();
        String url = server.newDatabase();
        try (Journal journal = Journals.open(url); Journal another = Journals.open(server.newDatabase())) {
            refused(url, " is in use by setpoint " + ProcessHandle.current().pid() + " on ", "(127.0.0.1). Stop that");
            journal.append(List.of(REVISION));
            another.append(List.of(REVISION));
        }
        Journals.open(url).close();
    }

    @Test
    void keepsSeveralJournalsInSchemasOfOneDatabase() throws Exception {
        String url = PostgresServer.forTests().newDatabase();
        inDatabase(new PostgresDatabase(url), "CREATE SCHEMA one", "CREATE SCHEMA two");
        try (Journal one = Journals.open(url + "&currentSchema=one"); Journal two = Journals.open(url + "&currentSchema=two")) {
            one.append(List.of(REVISION));
            assertThat(two.revisions()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void refusesTablesOfANewerVersion(boolean postgres) throws Exception {
        String location = postgres ? PostgresServer.forTests().newDatabase() : file();
        Journals.open(location).close();
        inDatabase(Journals.database(location), "INSERT INTO journal_schema VALUES (" + (Schema.VERSION + 1) + ", CURRENT_TIMESTAMP)");

        refused(location, "was written by a newer version of this program (its tables have version 2, ", "versions up to 1). Run that");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void goesOnWithTablesThatWereHalfMade(boolean postgres) throws Exception {
        String location = postgres ? PostgresServer.forTests().newDatabase() : file();
        Journals.open(location).close();
        inDatabase(Journals.database(location), "DELETE FROM journal_schema", "DROP TABLE journal_action", "DELETE FROM journal_head");

        try (Journal journal = Journals.open(location)) {
            journal.append(List.of(REVISION));
            assertThat(journal.failures(1)).isEmpty();
        }
    }

    private static void inDatabase(Database database, String... statements) throws SQLException {
        try (Connection connection = database.connect(); Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
