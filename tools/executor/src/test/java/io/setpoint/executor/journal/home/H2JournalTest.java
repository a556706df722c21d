package io.setpoint.executor.journal.home;

import io.setpoint.executor.journal.Journal;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class H2JournalTest extends JournalContract {
    @TempDir
    private Path directory;

    @Override
    Journal open() {
        return Journals.open(directory.resolve("journal").toString());
    }
}
