package io.setpoint.planner.propagate;

import io.setpoint.planner.action.ActionRequests;
import io.setpoint.planner.order.OrderingQueue;
import io.setpoint.planner.state.PlanState;

/** Applies all orderings: realises them, blocks what cannot be, spreads the consequences, cuts what would deadlock (spec 05 §13). */
public final class OrderingStage {
    private final PlanState state;
    private final ActionRequests requests;
    private final ActionSummary summary;
    private final LatePlacement placement;

    public OrderingStage(
            PlanState state, ActionRequests requests, ActionSummary summary, LatePlacement placement) {
        this.state = state;
        this.requests = requests;
        this.summary = summary;
        this.placement = placement;
    }

    public void apply(OrderingQueue queue) {
        Interleaving interleaving = new Interleaving(state, placement);
        Propagation propagation = new Propagation(state, summary, interleaving, placement);
        new Realization(state, requests).run(queue);
        propagation.blockDependents();
        new ProbeRelations(state, interleaving).create(queue);
        propagation.run();
        new Cutting(state).run();
    }
}
