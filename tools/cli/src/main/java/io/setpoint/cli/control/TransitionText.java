package io.setpoint.cli.control;

import io.setpoint.cli.console.Paint;
import io.setpoint.cli.console.Style;
import io.setpoint.executor.control.StatusReport;
import io.setpoint.executor.control.StatusReport.Transition;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A running transition: what runs, since when, and what waits for what. */
final class TransitionText {
    private static final int MOST_RUNNING = 20;
    private static final int MOST_WAITING = 10;
    private static final int MOST_REASONS = 3;

    private final Times times;
    private final Paint paint;

    TransitionText(Times times, Paint paint) {
        this.times = times;
        this.paint = paint;
    }

    /** The first line tells how far it is; those after it are indented. */
    List<String> lines(Transition transition) {
        List<String> lines = new ArrayList<>();
        lines.add(paint.apply(Style.BOLD, title(transition)));
        Table table = new Table();
        transition.running().stream()
                .limit(MOST_RUNNING)
                .forEach(running -> table.row("runs", running.action().title(), times.since(Instant.parse(running.since()))));
        more(transition.running().size() - MOST_RUNNING, "run", table);
        transition.waiting().stream()
                .limit(MOST_WAITING)
                .forEach(waiting -> table.row("waits", waiting.action().title(), reasons(waiting, transition)));
        more(transition.waiting().size() - MOST_WAITING, "wait", table);
        lines.addAll(table.lines());
        return lines;
    }

    private String title(Transition transition) {
        String state = transition.aborted() ? ", cut short" : "";
        return "Transition " + transition.number() + state + ": " + transition.done() + " of " + transition.total() + " done, "
                + transition.running().size() + " run, " + transition.waiting().size() + " wait ("
                + times.since(Instant.parse(transition.since())) + ")";
    }

    private static String reasons(StatusReport.Waiting waiting, Transition transition) {
        List<StatusReport.Action> reasons = waiting.waitsFor();
        if (reasons.isEmpty()) {
            return transition.paused() ? "paused" : transition.aborted() ? "for another plan" : "for a free place";
        }
        String first = reasons.stream().limit(MOST_REASONS).map(StatusReport.Action::title).collect(Collectors.joining(", "));
        return "for " + first + (reasons.size() > MOST_REASONS ? ", ..." : "");
    }

    private static void more(int number, String verb, Table table) {
        if (number > 0) {
            table.row(number + " more " + verb);
        }
    }
}
