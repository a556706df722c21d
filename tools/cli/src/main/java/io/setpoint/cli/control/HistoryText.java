package io.setpoint.cli.control;

import io.setpoint.executor.control.StatusReport.Revision;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** The revisions of a configuration, for a person to read. */
public final class HistoryText {
    private HistoryText() {}

    /** A line a revision: number, moment, how it turned out, who wanted it. */
    public static List<String> lines(List<Revision> revisions, Clock clock) {
        Times times = new Times(clock);
        Table table = new Table();
        for (Revision revision : revisions) {
            table.row(
                    Integer.toString(revision.number()),
                    times.of(Instant.parse(revision.at())),
                    revision.verdict(),
                    revision.reason());
        }
        return table.lines();
    }
}
