package io.setpoint.cli;

import io.setpoint.executor.control.StateDirectory;
import io.setpoint.executor.control.StateLock;
import io.setpoint.executor.control.StatusReport;
import io.setpoint.executor.control.StatusReporting;
import io.setpoint.executor.controller.Controller;
import io.setpoint.executor.controller.ControllerListener;
import io.setpoint.executor.controller.ControllerSettings;
import io.setpoint.executor.controller.Planning;
import io.setpoint.executor.journal.Journal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Function;

/** The journal of a controller that does not run now. */
final class StoppedController {
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
        if (journal.revisions().isEmpty()) {
            return new StatusReport(StatusReport.ENDED, null, null, List.of(), List.of(), null, List.of());
        }
        Planning none = (document, at) -> {
            throw new IllegalStateException("Nothing is planned only to look");
        };
        try (Workplace nowhere = Workplace.pretended()) {
            Controller controller = new Controller(
                    none, journal, nowhere.drivers(), nowhere.fencing(), nowhere.timers(), new ControllerListener() {}, ControllerSettings.DEFAULT);
            return StatusReporting.ended(controller.remembered());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
