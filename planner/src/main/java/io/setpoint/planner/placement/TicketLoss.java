package io.setpoint.planner.placement;

import io.setpoint.planner.state.PlanState;
import io.setpoint.planner.state.PlannedResource;
import io.setpoint.policy.cluster.NodeState;
import io.setpoint.rules.fact.TicketEffect;
import java.util.List;

/** Applies what tickets that are not good do at once: bans, fencing, leaving things as they are (spec 04 §7). */
final class TicketLoss {
    private final PlanState state;
    private final TableScores tables;
    private final PlacementRequests requests;

    TicketLoss(PlanState state, TableScores tables, PlacementRequests requests) {
        this.state = state;
        this.tables = tables;
        this.requests = requests;
    }

    void apply(TicketEffect effect) {
        PlannedResource resource = state.of(effect.resource());
        switch (effect.effect()) {
            case BAN -> tables.banEverywhere(resource, new Cause.Derived(effect));
            case FENCE -> {
                tables.banEverywhere(resource, new Cause.Derived(effect));
                for (NodeState node : List.copyOf(resource.activeNodes)) {
                    requests.fence(node, "deadman ticket was lost");
                }
            }
            case FREEZE -> {
                resource.managed = false;
                resource.blocked = true;
            }
        }
    }
}
