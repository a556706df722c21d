package io.setpoint.planner.action;

import io.setpoint.planner.state.PlanState;
import io.setpoint.planner.state.PlannedResource;
import io.setpoint.policy.cluster.Bundle;
import io.setpoint.policy.cluster.Bundle.Replica;
import java.util.List;

/** A bundle's actions: those of its replicas' parts, its own points, and those of the clone inside (spec 05 §9). */
final class BundleActions {
    private final PlanState state;
    private final ResourceActions resources;
    private final ActionRequests requests;

    BundleActions(PlanState state, ResourceActions resources, ActionRequests requests) {
        this.state = state;
        this.resources = resources;
        this.requests = requests;
    }

    void create(PlannedResource planned) {
        Bundle bundle = (Bundle) planned.config;
        for (Replica replica : bundle.replicas) {
            if (replica.ip() != null) {
                resources.create(state.of(replica.ip()));
            }
            resources.create(state.of(replica.container()));
            if (replica.connection() != null) {
                resources.create(state.of(replica.connection()));
            }
        }
        List<PlannedResource> containers =
                bundle.replicas.stream().map(replica -> state.of(replica.container())).toList();
        containers.forEach(resources::create);
        CollectivePoints.create(requests, planned, containers);
        if (bundle.bundled == null) {
            return;
        }
        resources.create(state.of(bundle.bundled));
        if (bundle.bundled.promotable) {
            requests.pseudo(planned, "promote", true, true);
            CollectivePoints.completion(requests, planned, "promoted", true, true);
            requests.pseudo(planned, "demote", true, true);
            CollectivePoints.completion(requests, planned, "demoted", true, true);
        }
    }
}
