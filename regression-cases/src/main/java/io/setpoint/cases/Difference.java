package io.setpoint.cases;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * An answer that is not the expected one.
 *
 * @param form which answer
 * @param lines what differs, for a person: each after {@code -} (expected), {@code +} (got) or a blank (around it)
 */
public record Difference(PlanForm form, List<String> lines) {
    private static final int MOST_LINES = 60;
    private static final String EMPTY_GRAPH = "<transition_graph/>";

    static Difference between(PlanForm form, String expected, String got) {
        return new Difference(form, shortened(lines(form, expected, got)));
    }

    private static List<String> lines(PlanForm form, String expected, String got) {
        List<String> byLine = LineDifference.between(expected, got);
        if (byLine.isEmpty()) {
            return List.of("(the same lines, but other line ends)");
        }
        if (form != PlanForm.GRAPH) {
            return byLine;
        }
        try {
            List<String> byMeaning = GraphDifference.between(expected.isEmpty() ? EMPTY_GRAPH : expected, got);
            if (!byMeaning.isEmpty()) {
                return byMeaning;
            }
            List<String> lines = new ArrayList<>(List.of("(the same graph with other numbers, or in another order)"));
            lines.addAll(byLine);
            return lines;
        } catch (IOException e) {
            return byLine;
        }
    }

    private static List<String> shortened(List<String> lines) {
        if (lines.size() <= MOST_LINES) {
            return List.copyOf(lines);
        }
        List<String> shortened = new ArrayList<>(lines.subList(0, MOST_LINES));
        shortened.add("... and " + (lines.size() - MOST_LINES) + " lines more");
        return shortened;
    }

    /** The difference as text, with the name of the file above. */
    @Override
    public String toString() {
        return form.fileName() + "\n  " + String.join("\n  ", lines);
    }
}
