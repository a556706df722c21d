package io.setpoint.planner.compare;

import io.setpoint.planner.Plan;
import io.setpoint.planner.graph.GraphAction;
import io.setpoint.planner.summary.SummaryLine;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a plan differs from another. Two actions are the same if the same is done to the same resource on the same node, whatever their
 * numbers; an action moves if it is done on another node. Everything is in the order of the plan that it comes from.
 *
 * @param appeared actions of the second plan alone
 * @param disappeared actions of the first plan alone
 * @param moved actions that are done on another node
 * @param changed actions that are done in another way, moved ones included
 * @param kept how many actions are the same in every way
 * @param newOrder what waits for what in the second plan alone, both being in both plans
 * @param lostOrder what waits for what in the first plan alone, both being in both plans
 * @param newSummary lines that only the second summary has
 * @param lostSummary lines that only the first summary has
 * @param options how the graph is executed, where that differs
 */
public record PlanDifference(
        List<GraphAction> appeared,
        List<GraphAction> disappeared,
        List<Moved> moved,
        List<Changed> changed,
        int kept,
        List<Order> newOrder,
        List<Order> lostOrder,
        List<SummaryLine> newSummary,
        List<SummaryLine> lostSummary,
        Map<String, Change> options) {

    /** An action that is done on another node. */
    public record Moved(GraphAction before, GraphAction after) {}

    /**
     * An action that is done in another way.
     *
     * @param attributes parameters and meta-attributes that differ, by name
     */
    public record Changed(GraphAction action, Map<String, Change> attributes) {}

    /** A value in both plans; null where there is none. */
    public record Change(@Nullable String before, @Nullable String after) {}

    /** An action and one that waits for it. */
    public record Order(GraphAction first, GraphAction then) {}

    /** Compares two plans, in time linear in their actions and dependencies. */
    public static PlanDifference between(Plan before, Plan after) {
        return new PlanComparison(before, after).difference();
    }

    /** There is no difference. */
    public boolean isNone() {
        return appeared.isEmpty()
                && disappeared.isEmpty()
                && moved.isEmpty()
                && changed.isEmpty()
                && newOrder.isEmpty()
                && lostOrder.isEmpty()
                && newSummary.isEmpty()
                && lostSummary.isEmpty()
                && options.isEmpty();
    }
}
