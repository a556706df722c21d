package io.setpoint.planner.placement;

import io.setpoint.policy.value.Score;
import io.setpoint.policy.value.TableOrder;
import java.util.Map;

/** The text of score lines, without indentation or list marks (spec 04 §13). */
public final class ScoreText {
    private ScoreText() {}

    public static String of(ScoreLine line) {
        if (line instanceof ScoreLine.AllocationScore score) {
            return score.label() + ": " + score.resource() + " allocation score on " + score.node() + ": " + Score.text(score.score());
        }
        if (line instanceof ScoreLine.PromotionScore score) {
            String place = score.node() == null ? "(inactive)" : "on " + score.node();
            return score.instance() + " promotion score " + place + ": " + Score.text(score.score());
        }
        if (line instanceof ScoreLine.Capacity capacity) {
            return capacity.title() + ": " + capacity.node() + " capacity:" + amounts(capacity.amounts());
        }
        if (line instanceof ScoreLine.Utilization utilization) {
            return "pcmk__assign_resource: " + utilization.resource() + " utilization on " + utilization.node() + ":"
                    + amounts(utilization.amounts());
        }
        throw new IllegalArgumentException("No text for " + line);
    }

    private static String amounts(Map<String, String> amounts) {
        StringBuilder text = new StringBuilder();
        for (String name : TableOrder.of(amounts.keySet())) {
            text.append(' ').append(name).append('=').append(amounts.get(name));
        }
        return text.toString();
    }
}
