package io.setpoint.planner;

import io.setpoint.planner.placement.Cause;
import io.setpoint.planner.placement.ScoreExplanation;
import io.setpoint.planner.placement.ScoreLine;
import io.setpoint.planner.placement.ScoreSink;
import io.setpoint.planner.state.PlannedResource;
import io.setpoint.policy.cluster.NodeState;
import io.setpoint.rules.fact.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Keeps what a plan's options ask to be recorded, and nothing else. */
final class Recorder implements ScoreSink, ScoreExplanation {
    private final PlanOptions options;
    private final List<ScoreLine> scores = new ArrayList<>();
    private final List<ScoreChange> changes = new ArrayList<>();

    Recorder(PlanOptions options) {
        this.options = options;
    }

    List<ScoreLine> scores() {
        return scores;
    }

    List<ScoreChange> changes() {
        return changes;
    }

    @Override
    public boolean wantsScores() {
        return options.scores();
    }

    @Override
    public boolean wantsUtilization() {
        return options.utilization();
    }

    @Override
    public void add(ScoreLine line) {
        scores.add(line);
    }

    @Override
    public boolean wanted() {
        return options.explain();
    }

    @Override
    public void changed(PlannedResource resource, NodeState node, @Nullable Integer before, int after, Cause cause) {
        if (cause instanceof Cause.Derived derived) {
            Origin origin = derived.fact().origin();
            changes.add(new ScoreChange(resource.id(), node.name(), before, after, origin.rule(), origin.element()));
        } else {
            String step = cause.toString().toLowerCase(Locale.ROOT).replace('_', ' ');
            changes.add(new ScoreChange(resource.id(), node.name(), before, after, step, null));
        }
    }
}
