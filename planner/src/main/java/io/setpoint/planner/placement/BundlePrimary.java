package io.setpoint.planner.placement;

import io.setpoint.planner.state.Locations;
import io.setpoint.planner.state.PlanState;
import io.setpoint.planner.state.PlannedResource;
import io.setpoint.policy.cluster.Bundle;
import io.setpoint.policy.cluster.Clone;
import io.setpoint.policy.cluster.NodeState;
import io.setpoint.policy.value.Role;
import io.setpoint.policy.value.Score;
import io.setpoint.rules.fact.Colocation;
import org.jspecify.annotations.Nullable;

/** A primitive that is colocated with a bundle, that is with its containers (spec 04 §6.12). */
final class BundlePrimary {
    private final ColocationApplication application;
    private final PlanState state;
    private final CompatibleInstances compatible;
    private final NodeAssignment assignment;
    private final ScoreChanges changes;

    BundlePrimary(
            ColocationApplication application,
            PlanState state,
            CompatibleInstances compatible,
            NodeAssignment assignment,
            ScoreChanges changes) {
        this.application = application;
        this.state = state;
        this.compatible = compatible;
        this.assignment = assignment;
        this.changes = changes;
    }

    int apply(PlannedResource dependent, Bundle bundle, Colocation colocation) {
        if (colocation.dependent() instanceof Clone || colocation.dependent() instanceof Bundle) {
            return applyToOwnContainer(dependent, bundle, colocation);
        }
        if (colocation.score() >= Score.INFINITY) {
            keepToContainers(dependent, bundle, colocation);
            return 0;
        }
        int delta = 0;
        for (Bundle.Replica replica : bundle.replicas) {
            delta = Score.add(delta, application.apply(dependent, state.of(replica.container()), colocation));
        }
        return delta;
    }

    private int applyToOwnContainer(PlannedResource dependent, Bundle bundle, Colocation colocation) {
        PlannedResource container = compatible.inBundle(dependent, bundle);
        if (container != null) {
            return application.apply(dependent, container, colocation);
        }
        if (colocation.score() >= Score.INFINITY) {
            assignment.assignNowhere(dependent, true);
        }
        return 0;
    }

    private void keepToContainers(PlannedResource dependent, Bundle bundle, Colocation colocation) {
        boolean[] allowed = new boolean[state.nodes.size()];
        for (Bundle.Replica replica : bundle.replicas) {
            NodeState node = usableLocation(replica, colocation.primaryRole());
            if (node != null) {
                allowed[node.index] = true;
            }
        }
        int[] before = changes.before(dependent);
        dependent.allowed.keepTo(allowed);
        changes.report(dependent, before, new Cause.Derived(colocation));
    }

    private @Nullable NodeState usableLocation(Bundle.Replica replica, Role role) {
        PlannedResource container = state.of(replica.container());
        if (Troubles.anyBlocked(container)
                || role == Role.PROMOTED
                        && (replica.instance() == null
                                || state.of(replica.instance()).nextRole.below(Role.PROMOTED))) {
            return null;
        }
        return Locations.assigned(container);
    }
}
