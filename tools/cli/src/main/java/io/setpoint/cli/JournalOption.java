package io.setpoint.cli;

import io.setpoint.cli.console.CommandException;
import io.setpoint.cli.console.ExitStatus;
import io.setpoint.executor.control.StateDirectory;
import io.setpoint.executor.journal.Journal;
import io.setpoint.executor.journal.home.Journals;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the journal of a controller is, as an option of commands. */
final class JournalOption {
    private static final Pattern PASSWORD = Pattern.compile("^jdbc:.*[?&;](ssl)?password=", Pattern.CASE_INSENSITIVE);

    @Option(
            names = "--journal",
            paramLabel = "URL",
            description = "The journal: a file, jdbc:h2:..., jdbc:postgresql://... (password: PGPASSWORD or ~/.pgpass), or memory: for"
                    + " none that lasts; default: the one that was used last, or else a file in the state directory.")
    private @Nullable String location;

    /** Whether somebody said where. */
    boolean isGiven() {
        return location != null;
    }

    /** Whether there is something to be opened, as far as that can be told without opening it. */
    boolean mayBeThere(StateDirectory directory) {
        return Journals.mayBeThere(location(directory));
    }

    private String location(StateDirectory directory) {
        if (location != null && PASSWORD.matcher(location).find()) {
            throw new CommandException(
                    ExitStatus.USAGE,
                    "The URL of the journal has a password in it, which others could read",
                    "leave it out; for PostgreSQL, set PGPASSWORD or write it into ~/.pgpass");
        }
        return Optional.ofNullable(location).or(directory::recordedJournal).orElse(directory.journal().toString());
    }

    /** Opens it, and remembers in the directory where it is, unless it is gone with this process anyway. */
    Journal open(StateDirectory directory) throws IOException {
        Journal journal = Journals.open(location(directory));
        if (location != null && !location.equals("memory:")) {
            directory.recordJournal(Optional.of(location));
        }
        return journal;
    }
}
