package io.setpoint.executor.journal.home;

import static org.assertj.core.api.Assertions.assertThat;

import io.setpoint.executor.journal.Journal;
import io.setpoint.executor.journal.JournalEntry.ActionBegun;
import io.setpoint.executor.journal.StatusKey;
import io.setpoint.executor.journal.StatusKey.Kind;
import io.setpoint.executor.postgres.PostgresServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an append has returned from is there after kill -9, and of an append that has not, all or nothing. */
class KilledWriterTest {
    private static final int LIVES = 8;

    @Test
    void losesNothingInAFile(@TempDir Path directory) throws Exception {
        kill(directory.resolve("journal").toString());
    }

    @Test
    void losesNothingInPostgres() throws Exception {
        kill(PostgresServer.forTests().newDatabase());
    }

    private static void kill(String location) throws IOException, InterruptedException, SQLException {
        Random random = new Random();
        for (int life = 0; life < LIVES; life++) {
            Process writer = NumberWriter.start(location);
            String last = "";
            try (BufferedReader output = writer.inputReader()) {
                if (life < LIVES / 2) {
                    // Some of these are still opening the journal, and the first ones making its tables.
                    writer.waitFor(300 + random.nextInt(1_000), TimeUnit.MILLISECONDS);
                } else {
                    for (int lines = random.nextInt(400); lines > 0; lines--) {
                        last = output.readLine();
                    }
                }
                NumberWriter.kill(writer);
                for (String line = output.readLine(); line != null; line = output.readLine()) {
                    last = line;
                }
            }
            assertThat(last).as("the writer wrote until it was killed").isNotNull();
            try (Journal journal = Journals.open(location)) {
                check(journal, last);
            }
        }
    }

    /** @param last what the writer said last: the word {@code begun} or {@code ended}, and a number */
    private static void check(Journal journal, String last) {
        int number = journal.revisions().size();
        int ended = Integer.parseInt(journal.status().getOrDefault(new StatusKey("1", Kind.NODE_STATE, ""), "0"));
        if (last.startsWith("begun ")) {
            int said = Integer.parseInt(last.substring("begun ".length()));
            assertThat(number).as(last).isEqualTo(said);
            assertThat(ended).as(last).isBetween(said - 1, said);
        } else if (last.startsWith("ended ")) {
            int said = Integer.parseInt(last.substring("ended ".length()));
            assertThat(number).as(last).isBetween(said, said + 1);
            assertThat(ended).as(last).isEqualTo(said);
        }
        assertThat(journal.nextTransition()).isEqualTo(number);
        // An action that was begun is over together with the status that it led to. Those of killed writers stay begun.
        boolean over = journal.unfinished().stream().mapToInt(ActionBegun::transition).noneMatch(transition -> transition == number - 1);
        assertThat(over).isEqualTo(ended == number);
    }
}
