package io.setpoint.cli;

import io.setpoint.executor.control.StateDirectory;
import io.setpoint.executor.control.StateLock;
import io.setpoint.executor.control.StatusReport;
import io.setpoint.executor.control.StatusReporting;
import io.setpoint.executor.journal.Journal;
import java.io.IOException;
import java.util.List;
import java.util.function.Function;

/** The journal of a controller that does not run now. */
final class StoppedController {
    private static final int MOST_FAILURES = 10;

    private StoppedController() {}

    /** Uses the journal while nobody else can. */
    static <T> T open(StateDirectory directory, JournalOption location, Function<Journal, T> use) throws IOException {
        StateLock lock = directory.lock();
        try (lock;
                Journal journal = location.open(directory)) {
            return use.apply(journal);
        }
    }

    /** What was known at the end. */
    static StatusReport lastStatus(Journal journal) {
        List<Journal.Revision> revisions = journal.revisions();
        return new StatusReport(
                StatusReport.ENDED,
                null,
                revisions.isEmpty() ? null : StatusReporting.revision(revisions.get(revisions.size() - 1)),
                List.of(),
                List.of(),
                null,
                journal.failures(MOST_FAILURES).stream().map(StatusReporting::failure).toList());
    }
}
