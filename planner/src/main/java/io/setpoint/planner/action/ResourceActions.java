package io.setpoint.planner.action;

import io.setpoint.planner.order.OrderingQueue;
import io.setpoint.planner.state.PlanState;
import io.setpoint.planner.state.PlannedResource;
import io.setpoint.policy.cluster.Bundle;
import io.setpoint.policy.cluster.Clone;
import io.setpoint.policy.cluster.Group;

/** Creates the actions of every resource, each by its kind (spec 05 §5, §9). */
public final class ResourceActions {
    private final PrimitiveActions primitives;
    private final GroupActions groups;
    private final CloneActions clones;
    private final BundleActions bundles;
    private final PlanState state;

    public ResourceActions(
            PlanState state, ActionRequests requests, OrderingQueue queue, Unfencing unfencing, RecurringActions recurring) {
        this.state = state;
        primitives = new PrimitiveActions(
                state,
                requests,
                new RoleTransitions(state, requests, unfencing),
                recurring,
                new MigrationActions(requests, queue));
        groups = new GroupActions(this, requests);
        clones = new CloneActions(this, requests);
        bundles = new BundleActions(state, this, requests);
    }

    public void create() {
        state.resources.forEach(this::create);
    }

    void create(PlannedResource resource) {
        if (resource.config instanceof Group) {
            groups.create(resource);
        } else if (resource.config instanceof Clone) {
            clones.create(resource);
        } else if (resource.config instanceof Bundle) {
            bundles.create(resource);
        } else {
            primitives.create(resource);
        }
    }
}
