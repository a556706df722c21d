package io.setpoint.cli.plan;

import io.setpoint.cli.console.Paint;
import io.setpoint.cli.console.Style;
import io.setpoint.planner.compare.PlanDifference.Change;
import io.setpoint.planner.compare.PlanDifference.Changed;
import io.setpoint.planner.compare.PlanDifference.Moved;
import io.setpoint.planner.compare.PlanDifference.Order;
import io.setpoint.planner.compare.PlanDifference;
import io.setpoint.planner.graph.ActionTitle;
import io.setpoint.planner.graph.GraphAction;
import io.setpoint.planner.summary.SummaryLine;
import io.setpoint.planner.summary.SummaryText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How two plans differ, for a person to read. Points that only order other actions are counted, not shown. */
public final class PlanDifferenceText {
    private static final int MOST_ORDER_LINES = 20;
    private static final int LONGEST_VALUE = 60;

    private final PlanDifference difference;
    private final Paint paint;
    private final Consumer<String> out;
    private boolean begun;

    /**
     * @param colours emphasize by colours
     * @param out takes the lines
     */
    public PlanDifferenceText(PlanDifference difference, boolean colours, Consumer<String> out) {
        this.difference = difference;
        paint = new Paint(colours);
        this.out = out;
    }

    public void write() {
        if (difference.isNone()) {
            out.accept(paint.apply(Style.GREEN, "The same plan: " + count(difference.kept(), "action", "actions")));
            return;
        }
        section("Resources and nodes", summary());
        section("Actions", actions());
        section("Order", order());
        section("Execution", options());
        out.accept("");
        out.accept(total());
    }

    private void section(String title, List<String> lines) {
        if (!lines.isEmpty()) {
            if (begun) {
                out.accept("");
            }
            begun = true;
            out.accept(paint.apply(Style.BOLD, title));
            lines.forEach(line -> out.accept("  " + line));
        }
    }

    /** Lines that belong together stand side by side: those that are lost, then those that are new. */
    private List<String> summary() {
        List<SummaryLine> lines = new ArrayList<>(difference.lostSummary());
        lines.addAll(difference.newSummary());
        List<String> texts = SummaryText.render(lines);
        int lost = difference.lostSummary().size();
        List<String> marked = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            marked.add(i < lost ? minus(texts.get(i)) : plus(texts.get(i)));
        }
        return marked;
    }

    private List<String> actions() {
        List<String> lines = new ArrayList<>();
        for (Moved moved : difference.moved()) {
            String nodes = moved.before().header().node() + " -> " + moved.after().header().node();
            lines.add(paint.apply(Style.CYAN, "> " + ActionTitle.of(moved.after()) + ": " + nodes));
        }
        difference.disappeared().stream().filter(action -> !isPoint(action)).forEach(action -> lines.add(minus(title(action))));
        difference.appeared().stream().filter(action -> !isPoint(action)).forEach(action -> lines.add(plus(title(action))));
        for (Changed changed : difference.changed()) {
            if (!isPoint(changed.action())) {
                lines.add(paint.apply(Style.YELLOW, "~ " + ActionTitle.withNode(changed.action()) + ": " + text(changed.attributes())));
            }
        }
        return lines;
    }

    private static String title(GraphAction action) {
        boolean implied = action.header().isPseudo();
        return ActionTitle.withNode(action) + (implied ? " (implied)" : "");
    }

    private List<String> order() {
        List<String> lines = new ArrayList<>();
        addOrder(difference.lostOrder(), "- ", lines);
        addOrder(difference.newOrder(), "+ ", lines);
        if (lines.size() > MOST_ORDER_LINES) {
            int more = lines.size() - MOST_ORDER_LINES;
            List<String> shown = new ArrayList<>(lines.subList(0, MOST_ORDER_LINES));
            shown.add("and " + more + " more; --json shows all");
            return shown;
        }
        return lines;
    }

    private void addOrder(List<Order> order, String mark, List<String> lines) {
        for (Order each : order) {
            if (!isPoint(each.first()) && !isPoint(each.then())) {
                String text = ActionTitle.withNode(each.then()) + " waits for " + ActionTitle.withNode(each.first());
                lines.add(mark.equals("- ") ? minus(text) : plus(text));
            }
        }
    }

    private List<String> options() {
        return difference.options().entrySet().stream()
                .map(option -> paint.apply(Style.YELLOW, "~ " + option.getKey() + ": " + text(option.getValue())))
                .toList();
    }

    private String total() {
        long points = difference.appeared().stream().filter(PlanDifferenceText::isPoint).count()
                + difference.disappeared().stream().filter(PlanDifferenceText::isPoint).count();
        return paint.apply(
                Style.BOLD,
                count(difference.appeared().size(), "action appears", "actions appear") + ", "
                        + count(difference.disappeared().size(), "disappears", "disappear") + ", "
                        + count(difference.moved().size(), "moves", "move") + ", "
                        + count(difference.changed().size(), "changes", "change") + ", "
                        + count(difference.kept(), "stays", "stay")
                        + (points == 0 ? "" : " (not shown above: " + count(points, "point", "points") + " in between)"));
    }

    private String plus(String text) {
        return paint.apply(Style.GREEN, "+ " + text);
    }

    private String minus(String text) {
        return paint.apply(Style.RED, "- " + text);
    }

    /** Only there to order other actions. */
    private static boolean isPoint(GraphAction action) {
        return action.header().isPseudo() && action.header().node() == null;
    }

    private static String text(Map<String, Change> changes) {
        return changes.entrySet().stream()
                .map(change -> change.getKey().replace("CRM_meta_", "") + " " + text(change.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static String text(Change change) {
        return value(change.before()) + " -> " + value(change.after());
    }

    private static String value(@Nullable String value) {
        if (value == null) {
            return "(none)";
        }
        return value.length() <= LONGEST_VALUE ? value : value.substring(0, LONGEST_VALUE - 3) + "...";
    }

    private static String count(long number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }
}
