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
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an append has returned from is there after kill -9, and of an append that has not, all or nothing. */
class KilledWriterTest {
    /** Many more with {@code -Dsetpoint.kills=200}, say. */
    private static final int LIVES = Integer.getInteger("setpoint.kills", 8);

    /** The highest numbers that writers have said. */
    private int begun;
    private int ended;

    @Test
    void losesNothingInAFile(@TempDir Path directory) throws Exception {
        String file = directory.resolve("journal").toString();
        kill(file, file);
    }

    @Test
    void losesNothingInAFileThatIsCopiedAllTheTime(@TempDir Path directory) throws Exception {
        String file = directory.resolve("journal").toString();
        kill(file, file, "300000");
    }

    @Test
    void losesNothingInPostgres() throws Exception {
        String url = PostgresServer.forTests().newDatabase();
        kill(url, url);
    }

    private void kill(String location, String... arguments) throws IOException, InterruptedException {
        Random random = new Random();
        for (int life = 0; life < LIVES; life++) {
            Process writer = NumberWriter.start(arguments);
            try (BufferedReader output = writer.inputReader()) {
                // Some are still opening the journal when they are killed, and the first ones making its tables.
                if (life % 4 != 0) {
                    output.readLine();
                }
                writer.waitFor(random.nextInt(1_000), TimeUnit.MILLISECONDS);
                assertThat(writer.isAlive()).as("the writer writes until it is killed").isTrue();
                NumberWriter.kill(writer);
                output.lines().forEach(this::hear);
            }
            try (Journal journal = Journals.open(location)) {
                check(journal);
            }
        }
    }

    private void hear(String line) {
        if (line.startsWith("begun ")) {
            begun = Integer.parseInt(line.substring("begun ".length()));
        } else if (line.startsWith("ended ")) {
            ended = Integer.parseInt(line.substring("ended ".length()));
        }
    }

    private void check(Journal journal) {
        int number = journal.revisions().size();
        int over = Integer.parseInt(journal.status().getOrDefault(new StatusKey("1", Kind.NODE_STATE, ""), "0"));
        assertThat(number).as("what was begun").isBetween(begun, begun + 1);
        assertThat(over).as("what was ended").isBetween(ended, number);
        assertThat(journal.nextTransition()).isEqualTo(number);
        // An action is over together with the status that it led to. Those of killed writers stay begun.
        boolean lastIsOver = journal.unfinished().stream().mapToInt(ActionBegun::transition).noneMatch(last -> last == number - 1);
        assertThat(lastIsOver).isEqualTo(over == number);
        begun = number;
        ended = over;
    }
}
