package io.setpoint.planner.propagate;

import io.setpoint.planner.state.Action;
import io.setpoint.planner.state.ActionFlag;
import io.setpoint.planner.state.PlanState;
import io.setpoint.planner.state.PlannedResource;
import io.setpoint.policy.cluster.Bundle;
import io.setpoint.policy.value.Role;
import io.setpoint.policy.value.Score;
import io.setpoint.rules.fact.Colocation;
import java.util.List;

/** What must run with something that cannot start, cannot start either (spec 05 §15.5). */
final class ColocationBlocking {
    private final PlanState state;
    private final LatePlacement placement;
    private final Processing processing;

    ColocationBlocking(PlanState state, LatePlacement placement, Processing processing) {
        this.state = state;
        this.placement = placement;
        this.processing = processing;
    }

    void block(Action action) {
        if (action.runnable()
                || action.resource == null
                || !action.task.equals("start") && !action.task.equals("promote")) {
            return;
        }
        PlannedResource primary = action.resource.topBelowBundle();
        if (primary.parent != null && primary.parent.config instanceof Bundle) {
            primary = primary.parent;
        }
        if (elsewherePossible(primary, action.task)) {
            return;
        }
        boolean promotion = action.task.equals("promote");
        for (Colocation colocation : placement.colocatedWith(primary)) {
            if (colocation.score() >= Score.INFINITY && (!promotion || colocation.primaryRole() == Role.PROMOTED)) {
                String task = colocation.dependentRole() == Role.PROMOTED ? "promote" : "start";
                blockDependent(state.of(colocation.dependent()), task, action.resource);
            }
        }
    }

    /** Whether some child of a collective could still get into the role. */
    private boolean elsewherePossible(PlannedResource primary, String task) {
        for (PlannedResource child : primary.children) {
            Action own = state.actions.newest(child, task, null);
            if (own == null || own.runnable()) {
                return true;
            }
        }
        return false;
    }

    private void blockDependent(PlannedResource dependent, String task, PlannedResource because) {
        for (Action action : List.copyOf(dependent.actions())) {
            if (action.task.equals(task) && action.runnable()) {
                action.clear(ActionFlag.RUNNABLE);
                action.reasonIfNone("colocation with " + because.id());
                block(action);
                processing.process(action);
            }
        }
        dependent.children.forEach(child -> blockDependent(child, task, because));
    }
}
