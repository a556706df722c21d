package io.setpoint.planner.placement;

import io.setpoint.planner.state.PlanState;
import io.setpoint.planner.state.PlannedResource;
import io.setpoint.policy.cluster.Bundle;
import io.setpoint.policy.value.Role;
import io.setpoint.rules.fact.Colocation;

/** What a colocation can affect at a moment (spec 04 §6.7). */
enum ColocationEffect {
    NOTHING,
    /** The dependent's rank for promotion. */
    ROLE,
    /** The dependent's scores. */
    LOCATION;

    /**
     * The effect of a colocation on a dependent.
     *
     * @param preview as if the primary were placed already and the dependent were not
     */
    static ColocationEffect of(
            PlannedResource dependent, PlannedResource primary, Colocation colocation, boolean preview, PlanState state) {
        if (!preview && primary.unassigned) {
            return NOTHING;
        }
        PlannedResource dependentWithRole = withRole(dependent, state);
        boolean instanceOfPromotable = dependentWithRole.parent != null && dependentWithRole.parent.config.promotable;
        if (colocation.dependentRole().above(Role.STARTED) && instanceOfPromotable && !dependentWithRole.unassigned) {
            return ROLE;
        }
        if (!preview && !dependent.unassigned) {
            return NOTHING;
        }
        boolean rolesMatch = matches(colocation.dependentRole(), dependentWithRole)
                && matches(colocation.primaryRole(), withRole(primary, state));
        return rolesMatch ? LOCATION : NOTHING;
    }

    /** Any role will do, or it is the next role of the resource itself. */
    static boolean matches(Role wanted, PlannedResource resource) {
        return wanted == Role.UNKNOWN || wanted == resource.nextRole;
    }

    /** What has the role that a resource seems to have: for a container what is inside it. */
    static PlannedResource withRole(PlannedResource resource, PlanState state) {
        if (!resource.config.inBundle()) {
            return resource;
        }
        Bundle.Replica replica = state.replicaOf(resource);
        boolean filledContainer = replica != null && replica.container() == resource.config && replica.instance() != null;
        return filledContainer ? state.of(replica.instance()) : resource;
    }
}
