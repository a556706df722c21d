package io.setpoint.cli.plan;

import io.setpoint.cli.console.Paint;
import io.setpoint.cli.console.Style;
import io.setpoint.planner.Plan;
import io.setpoint.planner.placement.ScoreText;
import io.setpoint.planner.summary.SummaryLine.NodeLine;
import io.setpoint.planner.summary.SummaryLine.ResourceLine;
import io.setpoint.planner.summary.SummaryLine;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** A plan for a person to read: the cluster in short, what would be done and why, and how much work that is. */
public final class PlanText {
    private final Plan plan;
    private final Paint paint;
    private final Consumer<String> out;

    /**
     * @param colours emphasize by colours
     * @param out takes the lines
     */
    public PlanText(Plan plan, boolean colours, Consumer<String> out) {
        this.plan = plan;
        paint = new Paint(colours);
        this.out = out;
    }

    /** What is, what would be done, and why. */
    public void writePlan() {
        title("Cluster");
        new ClusterText(plan.cluster(), paint).lines().forEach(this::indented);
        out.accept("");
        title("Plan");
        writeActions();
    }

    /** The scores behind the assignments. */
    public void writeScores() {
        out.accept("");
        title("Scores");
        plan.scores().forEach(line -> indented(ScoreText.of(line)));
    }

    private void writeActions() {
        ActionCount count = new ActionCount(plan.graph());
        if (count.isNone() && plan.summary().isEmpty()) {
            indented(paint.apply(Style.GREEN, "Nothing to do: the cluster is what the configuration wants."));
            return;
        }
        if (plan.summary().isEmpty()) {
            indented("No node and no resource changes its state; only upkeep is to be done.");
        } else {
            writeSummary();
        }
        out.accept("");
        indented(count.toString());
    }

    private void writeSummary() {
        ReasonText reasons = new ReasonText(plan.cluster());
        List<Row> rows = plan.summary().stream().map(line -> Row.of(line, reasons.of(line))).toList();
        int verbs = width(rows, Row::verb);
        int names = width(rows, Row::name);
        int places = width(rows, Row::place);
        for (Row row : rows) {
            String verb = paint.apply(row.style(), padded(row.verb(), verbs));
            String why = row.isBlocked() ? paint.apply(Style.YELLOW, row.why()) : row.why();
            indented(verb + "  " + padded(row.name(), names) + "  " + padded(row.place(), places) + "  " + why);
        }
    }

    private void title(String text) {
        out.accept(paint.apply(Style.BOLD, text));
    }

    private void indented(String text) {
        out.accept("  " + text);
    }

    private static int width(List<Row> rows, Function<Row, String> column) {
        return rows.stream().mapToInt(row -> length(column.apply(row))).max().orElse(0);
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(width - length(text));
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /** A line of the summary in columns. */
    private record Row(String verb, String name, String place, String why, Style style, boolean isBlocked) {
        static Row of(SummaryLine line, String why) {
            if (line instanceof NodeLine node) {
                return new Row(verb(node), node.node(), place(node), why, Style.RED, false);
            }
            ResourceLine resource = (ResourceLine) line;
            return new Row(resource.verb().toString(), resource.resource(), resource.details(), why, style(resource), resource.blocked());
        }

        private static String verb(NodeLine node) {
            if (node.operation() == null) {
                return "Shut down";
            }
            return node.operation().equals("on") ? "Unfence" : "Fence";
        }

        private static String place(NodeLine node) {
            List<String> parts = new ArrayList<>();
            if (node.operation() != null && !node.operation().equals("on")) {
                parts.add(node.operation());
            }
            if (node.launcher() != null) {
                parts.add("through " + node.launcher());
            }
            return String.join(" ", parts);
        }

        private static Style style(ResourceLine line) {
            return switch (line.verb()) {
                case START, PROMOTE -> Style.GREEN;
                case STOP, DEMOTE -> Style.RED;
                case MOVE, MIGRATE -> Style.CYAN;
                case RESTART, RECOVER, RELOAD, RE_PROMOTE -> Style.YELLOW;
            };
        }
    }
}
