package io.setpoint.planner.propagate;

import io.setpoint.planner.state.Action;
import io.setpoint.planner.state.PlanState;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What must have happened for each action to be over, looked up once: no actions are created any more when orderings spread. */
final class Completions {
    private final PlanState state;
    private @Nullable Action[] known = new Action[0];

    Completions(PlanState state) {
        this.state = state;
    }

    /** As {@link Tasks#completed}, in constant time. */
    Action of(Action first) {
        if (first.id >= known.length) {
            known = Arrays.copyOf(known, state.actions.all().size() + 1);
        }
        Action completed = known[first.id];
        if (completed == null) {
            completed = Tasks.completed(state, first);
            known[first.id] = completed;
        }
        return completed;
    }
}
