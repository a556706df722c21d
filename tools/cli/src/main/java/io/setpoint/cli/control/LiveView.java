package io.setpoint.cli.control;

import io.setpoint.cli.console.Console;
import io.setpoint.cli.console.LiveRegion;
import io.setpoint.cli.console.Paint;
import io.setpoint.cli.console.Style;
import io.setpoint.executor.control.StatusReport;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** What runs and what waits for what, redrawn in place below the events of a controller. */
public final class LiveView implements AutoCloseable {
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final LiveRegion region;
    private final Times times;
    private final Paint paint;
    private final ScheduledExecutorService painter = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "setpoint-live-view");
        thread.setDaemon(true);
        return thread;
    });

    /** A view on a terminal, without anything in it yet. */
    public LiveView(Console console) {
        this(console, new LiveRegion(console));
    }

    LiveView(Console console, LiveRegion region) {
        this.region = region;
        times = new Times(console.clock());
        paint = new Paint(console.colours());
    }

    /** Prints a line that stays. */
    public void print(String line) {
        region.print(line);
    }

    /**
     * Begins to draw, again and again.
     *
     * @param status what is known now; empty if that cannot be said
     */
    public void follow(Supplier<Optional<StatusReport>> status) {
        painter.scheduleWithFixedDelay(
                () -> status.get().ifPresent(known -> region.draw(lines(known))), 0, PAUSE.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** The lines for a status. */
    List<String> lines(StatusReport status) {
        List<String> lines = new ArrayList<>();
        lines.add("");
        if (status.transition() != null) {
            lines.addAll(new TransitionText(times, paint).lines(status.transition()));
            return lines;
        }
        long active = status.resources().stream().filter(resource -> !resource.active().isEmpty()).count();
        String since = status.since() == null ? "" : " for " + times.since(Instant.parse(status.since()));
        lines.add(paint.apply(Style.BOLD, status.phase() + since) + ": " + active + " of " + status.resources().size()
                + " resources active, " + status.nodes().size() + " nodes");
        return lines;
    }

    /** Draws no more, and takes away what was drawn. */
    @Override
    public void close() {
        painter.shutdownNow();
        try {
            painter.awaitTermination(1, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        region.close();
    }
}
