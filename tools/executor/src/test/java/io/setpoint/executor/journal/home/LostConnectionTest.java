package io.setpoint.executor.journal.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.setpoint.executor.journal.Journal;
import io.setpoint.executor.journal.JournalEntry.RevisionAdded;
import io.setpoint.executor.journal.JournalEntry.StatusChanged;
import io.setpoint.executor.journal.JournalException;
import io.setpoint.executor.journal.StatusKey;
import io.setpoint.executor.journal.StatusKey.Kind;
import io.setpoint.executor.journal.home.LossyDatabase.Loss;
import io.setpoint.executor.postgres.PostgresServer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A connection that is lost costs nothing but time, and nothing is written twice. */
class LostConnectionTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    private Path directory;

    private static void append(Journal journal, int revision) {
        journal.append(List.of(
                new RevisionAdded(revision, "<cib/>", "", Instant.EPOCH),
                new StatusChanged(new StatusKey("1", Kind.HISTORY, "r" + revision), "<r/>")));
    }

    private static void assertRevisions(Journal journal, int count) {
        assertThat(journal.revisions()).extracting(Journal.Revision::number).doesNotHaveDuplicates().hasSize(count);
        assertThat(journal.status()).hasSize(count);
    }

    private Database file() {
        return H2Database.file(directory.resolve("journal"));
    }

    @ParameterizedTest
    @EnumSource
    void writesOnceWhenACommitIsInDoubt(Loss loss) {
        LossyDatabase database = new LossyDatabase(file());
        try (Journal journal = new SqlJournal(database, PATIENCE)) {
            append(journal, 1);
            database.loseConnection(loss);
            database.thenUnreachable(3);
            append(journal, 2);
            append(journal, 3);
            assertThat(database.connections()).isEqualTo(2);
            assertRevisions(journal, 3);
        }
        try (Journal journal = new SqlJournal(file(), PATIENCE)) {
            assertRevisions(journal, 3);
        }
    }

    @ParameterizedTest
    @EnumSource
    void stopsWhenSomebodyElseHasWrittenMeanwhile(Loss loss) {
        LossyDatabase database = new LossyDatabase(file());
        try (Journal journal = new SqlJournal(database, PATIENCE)) {
            append(journal, 1);
            database.loseConnection(loss);
            database.meanwhile(() -> {
                try (Journal other = new SqlJournal(file(), PATIENCE)) {
                    append(other, other.revisions().size() + 1);
                }
            });

            assertThatExceptionOfType(JournalException.class).isThrownBy(() -> append(journal, 2))
                    .withMessageContaining("was changed by somebody else");
        }
    }

    @Test
    void givesUpWhenThereIsNoNewConnection() {
        LossyDatabase database = new LossyDatabase(file());
        try (Journal journal = new SqlJournal(database, Duration.ZERO)) {
            append(journal, 1);
            database.loseConnection(Loss.BEFORE_COMMIT);
            database.thenUnreachable(1);

            assertThatExceptionOfType(JournalException.class).isThrownBy(() -> append(journal, 2))
                    .withMessage("The connection to the journal lossy was lost and cannot be made anew in 0 s: nobody there");

            append(journal, 2);
            assertRevisions(journal, 2);
        }
    }

    @Test
    void writesForAThreadThatIsInterrupted() {
        try (Journal journal = new SqlJournal(file(), PATIENCE)) {
            Thread.currentThread().interrupt();
            append(journal, 1);
            assertThat(Thread.interrupted()).as("still interrupted").isTrue();
            append(journal, 2);
            assertRevisions(journal, 2);
        }
    }

    @Test
    void doesNotTakeAnAppendThatWasGivenUpForTheNextOne() {
        LossyDatabase database = new LossyDatabase(file());
        try (Journal journal = new SqlJournal(database, Duration.ZERO)) {
            database.loseConnection(Loss.AFTER_COMMIT);
            database.thenUnreachable(1);
            assertThatExceptionOfType(JournalException.class).isThrownBy(() -> append(journal, 1));

            assertThatExceptionOfType(JournalException.class).isThrownBy(() -> append(journal, 1))
                    .withMessageContaining("Start again to go on from what is there now");
        }
    }

    @Test
    void writesWhileItsThreadIsInterruptedAgainAndAgain() throws InterruptedException {
        Thread writer = Thread.currentThread();
        AtomicInteger begun = new AtomicInteger();
        Thread nuisance = new Thread(() -> {
            for (int seen = 0; seen < 30; seen++) {
                while (begun.get() == seen) {
                    Thread.onSpinWait();
                }
                writer.interrupt();
            }
        });
        try (Journal journal = new SqlJournal(file(), PATIENCE)) {
            nuisance.start();
            for (int revision = 1; revision <= 30; revision++) {
                begun.incrementAndGet();
                append(journal, revision);
            }
            while (nuisance.isAlive()) {
                Thread.onSpinWait();
            }
            assertThat(Thread.interrupted()).as("still interrupted").isTrue();
            assertRevisions(journal, 30);
        }
    }

    @Test
    void isOfNoUseWhenClosed() {
        Journal journal = new SqlJournal(file(), PATIENCE);
        journal.close();

        assertThatExceptionOfType(JournalException.class).isThrownBy(journal::revisions).withMessageEndingWith("is closed.");
    }

    @Test
    void survivesWhatAPostgresServerDoes() throws Exception {
        PostgresServer server = PostgresServer.forTests();
        try (Journal journal = Journals.open(server.newDatabase())) {
            append(journal, 1);
            server.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name LIKE 'setpoint %'");
            append(journal, 2);
            assertThat(journal.revisions()).hasSize(2);
            server.crash();
            server.up();
            assertThat(journal.revisions()).hasSize(2);
            append(journal, 3);
            assertRevisions(journal, 3);
        }
    }

    @Test
    void goesOnAfterADatabaseRefuses() throws Exception {
        try (Journal journal = Journals.open(PostgresServer.forTests().newDatabase())) {
            StatusKey tooLong = new StatusKey("1", Kind.HISTORY, randomText(20_000));
            assertThatExceptionOfType(JournalException.class)
                    .isThrownBy(() -> journal.append(List.of(
                            new RevisionAdded(1, "<cib/>", "", Instant.EPOCH), new StatusChanged(tooLong, "<r/>"))))
                    .withMessageContaining("cannot be used");

            assertThat(journal.revisions()).isEmpty();
            append(journal, 1);
            assertRevisions(journal, 1);
        }
    }

    /** Such that it cannot be compressed to what an index of PostgreSQL takes. */
    private static String randomText(int length) {
        return new Random(1).ints(length, 'a', 'z').mapToObj(Character::toString).collect(Collectors.joining());
    }
}
