package io.setpoint.cli;

import io.setpoint.executor.control.StateDirectory;
import io.setpoint.executor.journal.Journal;
import io.setpoint.executor.journal.home.Journals;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the journal of a controller is, as an option of commands. */
final class JournalOption {
    @Option(
            names = "--journal",
            paramLabel = "URL",
            description = "The journal: a file, jdbc:h2:..., jdbc:postgresql://..., or memory: for none that lasts;"
                    + " default: the one that was used last, or else a file in the state directory.")
    private @Nullable String location;

    /** Whether somebody said where. */
    boolean isGiven() {
        return location != null;
    }

    /** Opens it, and remembers in the directory where it is, unless it is gone with this process anyway. */
    Journal open(StateDirectory directory) throws IOException {
        Optional<String> elsewhere = location == null ? directory.recordedJournal() : Optional.of(location);
        Journal journal = Journals.open(elsewhere.orElse(directory.journal().toString()));
        if (location != null && !location.equals("memory:")) {
            directory.recordJournal(elsewhere);
        }
        return journal;
    }
}
