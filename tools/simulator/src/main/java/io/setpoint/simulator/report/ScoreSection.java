package io.setpoint.simulator.report;

import io.setpoint.planner.placement.ScoreLine;
import io.setpoint.planner.placement.ScoreText;
import io.setpoint.planner.report.IndentedList;
import java.util.List;

/** The scores behind the assignments and the use of capacities, as far as they are asked for (spec 08 §7.13). */
record ScoreSection(boolean scores, boolean utilization) {
    void write(List<ScoreLine> lines, IndentedList out) {
        out.open(title());
        for (ScoreLine line : lines) {
            if (wanted(line)) {
                out.item(ScoreText.of(line));
            }
        }
        out.close();
    }

    private String title() {
        if (scores && utilization) {
            return "Assignment Scores and Utilization Information";
        }
        return scores ? "Assignment Scores" : "Utilization Information";
    }

    boolean wanted(ScoreLine line) {
        boolean score = line instanceof ScoreLine.AllocationScore || line instanceof ScoreLine.PromotionScore;
        return score ? scores : utilization;
    }
}
