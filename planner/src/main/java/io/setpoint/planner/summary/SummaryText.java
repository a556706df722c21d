package io.setpoint.planner.summary;

import io.setpoint.planner.summary.SummaryLine.NodeLine;
import io.setpoint.planner.summary.SummaryLine.ResourceLine;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Lays out the lines of a summary in columns as wide as all of them need (spec 08 §7.14). Widths count bytes. */
public final class SummaryText {
    private static final int VERB_WIDTH = 8;
    private static final int LEAST_WIDTH = 5;

    private int idWidth = LEAST_WIDTH;
    private int detailsWidth = LEAST_WIDTH;

    private SummaryText(List<SummaryLine> lines) {
        for (SummaryLine line : lines) {
            if (line instanceof ResourceLine resource) {
                int id = length(resource.resource());
                // The width depends on the order of lines: a column that is too narrow is made two wider than needed.
                idWidth = id > idWidth ? id + 2 : idWidth;
                detailsWidth = Math.max(detailsWidth, length(resource.details()));
            }
        }
    }

    /** The lines as text, without indentation. */
    public static List<String> render(List<SummaryLine> lines) {
        SummaryText text = new SummaryText(lines);
        return lines.stream().map(text::render).toList();
    }

    private String render(SummaryLine line) {
        return line instanceof NodeLine node ? render(node) : render((ResourceLine) line);
    }

    private static String render(NodeLine line) {
        String what = line.operation() == null ? "Shutdown " : "Fence (" + line.operation() + ") ";
        String launcher = line.launcher() == null ? "" : " (resource: " + line.launcher() + ")";
        return what + line.node() + launcher + " '" + line.reason() + "'";
    }

    private String render(ResourceLine line) {
        String verb = line.verb().toString();
        String details = line.details();
        String explanation = line.explanation();
        return verb + blanks(VERB_WIDTH, verb)
                + "   " + line.resource() + blanks(idWidth, line.resource())
                + "   ( " + blanks(detailsWidth, details) + details + " )"
                + (explanation == null ? "" : "  " + explanation);
    }

    private static String blanks(int width, String text) {
        return " ".repeat(Math.max(0, width - length(text)));
    }

    private static int length(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
