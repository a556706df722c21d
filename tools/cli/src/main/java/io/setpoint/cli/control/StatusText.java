package io.setpoint.cli.control;

import io.setpoint.cli.console.Paint;
import io.setpoint.cli.console.Style;
import io.setpoint.executor.control.StatusReport;
import io.setpoint.executor.control.StatusReport.Failure;
import io.setpoint.executor.control.StatusReport.Resource;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** What a controller knows, for a person to read. */
public final class StatusText {
    private final Times times;
    private final Paint paint;
    private final Consumer<String> out;

    /**
     * @param clock tells the present and the time zone
     * @param colours emphasize by colours
     * @param out takes the lines
     */
    public StatusText(Clock clock, boolean colours, Consumer<String> out) {
        times = new Times(clock);
        paint = new Paint(colours);
        this.out = out;
    }

    public void write(StatusReport status) {
        section("Controller", controller(status));
        section("Nodes", nodes(status));
        section("Resources", resources(status));
        if (status.transition() != null) {
            out.accept("");
            new TransitionText(times, paint).lines(status.transition()).forEach(out);
        }
        section("Last failures", failures(status));
    }

    private void section(String title, List<String> lines) {
        if (!lines.isEmpty()) {
            if (!title.equals("Controller")) {
                out.accept("");
            }
            out.accept(paint.apply(Style.BOLD, title));
            lines.forEach(out);
        }
    }

    private List<String> controller(StatusReport status) {
        List<String> lines = new ArrayList<>();
        String since = status.since() == null ? "" : " for " + times.since(Instant.parse(status.since()));
        lines.add("  " + (status.phase().equals(StatusReport.ENDED) ? paint.apply(Style.YELLOW, "not running") : status.phase() + since));
        StatusReport.Revision revision = status.revision();
        if (revision == null) {
            lines.add("  no configuration yet");
        } else {
            lines.add("  revision " + revision.number() + " of the configuration, " + verdict(revision.verdict()) + " ("
                    + revision.reason() + ", " + times.of(Instant.parse(revision.at())) + ")");
        }
        return lines;
    }

    private String verdict(String verdict) {
        return switch (verdict) {
            case "converged" -> paint.apply(Style.GREEN, "converged");
            case "failed" -> paint.apply(Style.RED, "failed");
            default -> "not yet converged";
        };
    }

    private static List<String> nodes(StatusReport status) {
        Table table = new Table();
        status.nodes().forEach(node -> table.row(node.name(), node.condition()));
        return table.lines();
    }

    private static List<String> resources(StatusReport status) {
        Table table = new Table();
        for (Resource resource : status.resources()) {
            table.row(resource.id(), resource.agent(), places(resource), remarks(resource));
        }
        return table.lines();
    }

    private static String places(Resource resource) {
        return resource.active().isEmpty()
                ? "stopped"
                : resource.active().stream()
                        .map(active -> active.role().toLowerCase(Locale.ROOT) + " on " + active.node())
                        .collect(Collectors.joining(", "));
    }

    private static String remarks(Resource resource) {
        List<String> remarks = new ArrayList<>();
        resource.failCounts().forEach(count -> remarks.add("failed " + times(count.count()) + " on " + count.node()));
        if (!resource.managed()) {
            remarks.add("not managed");
        }
        return String.join(", ", remarks);
    }

    private static String times(String count) {
        return switch (count) {
            case "1" -> "once";
            case "INFINITY" -> "too often";
            default -> count + " times";
        };
    }

    private List<String> failures(StatusReport status) {
        Table table = new Table();
        for (Failure failure : status.failures()) {
            table.row(
                    times.of(Instant.parse(failure.at())),
                    FailureText.title(failure.operation(), failure.resource(), failure.node()),
                    FailureText.of(failure.exitStatus(), failure.status(), failure.reason()));
        }
        return table.lines();
    }
}
