package io.setpoint.planner.action;

import io.setpoint.planner.state.Action;
import io.setpoint.planner.state.ActionFlag;
import io.setpoint.planner.state.PlanState;
import io.setpoint.planner.state.PlannedResource;
import io.setpoint.policy.cluster.MultipleActive;
import io.setpoint.policy.cluster.NodeState;
import io.setpoint.policy.status.ActiveNodes;
import io.setpoint.policy.value.Role;
import org.jspecify.annotations.Nullable;

/**
 * All actions of one primitive: from the role it has to the role it should have, its recurring operations, its migration (spec 05 §5.1).
 */
final class PrimitiveActions {
    private final PlanState state;
    private final ActionRequests requests;
    private final RoleTransitions transitions;
    private final RecurringActions recurring;
    private final MigrationActions migration;

    PrimitiveActions(
            PlanState state,
            ActionRequests requests,
            RoleTransitions transitions,
            RecurringActions recurring,
            MigrationActions migration) {
        this.state = state;
        this.requests = requests;
        this.transitions = transitions;
        this.recurring = recurring;
        this.migration = migration;
    }

    /** What the steps of one resource find out for each other. */
    private static final class Situation {
        boolean needStop;
        boolean needPromote;
        boolean migrationAllowed;
        boolean migrationContinued;
    }

    void create(PlannedResource resource) {
        if (resource.nextRole == Role.UNKNOWN) {
            resource.nextRole = resource.assigned == null ? Role.STOPPED : Role.STARTED;
        }
        NodeState current = ActiveNodes.current(resource, state);
        for (NodeState source : resource.danglingSources) {
            requests.request(resource, "stop", source, false).set(ActionFlag.MIGRATION_ABORT);
        }
        Situation situation = new Situation();
        boolean moving = current != null
                && resource.assigned != null
                && current != resource.assigned
                && !resource.nextRole.below(Role.STARTED);
        if (moving) {
            situation.needStop = true;
            situation.migrationAllowed = MigrationActions.eligible(resource, current);
        }
        judgeActiveNodes(resource, current, situation);
        if (resource.startPending) {
            requests.request(resource, "start", resource.assigned, true).set(ActionFlag.ALWAYS_IN_GRAPH);
        }
        if (!moving) {
            judgeInPlace(resource, current, situation);
        }
        restart(resource, situation);
        transit(resource, situation);
        recurring.create(resource);
        if (situation.migrationAllowed && current != null) {
            migration.create(resource, current, situation.migrationContinued);
        }
    }

    private void judgeActiveNodes(PlannedResource resource, @Nullable NodeState current, Situation situation) {
        if (resource.partialSource != null || resource.partialTarget != null) {
            resource.stopUnexpected = false;
            situation.migrationContinued = resource.partialSource != null
                    && resource.partialTarget != null
                    && situation.migrationAllowed
                    && resource.activeNodes.size() == 2
                    && current == resource.partialSource
                    && resource.assigned == resource.partialTarget;
            if (!situation.migrationContinued) {
                situation.needStop = true;
                situation.migrationAllowed = false;
                resource.partialSource = null;
                resource.partialTarget = null;
            }
            return;
        }
        resource.stopUnexpected = false;
        if (ActiveNodes.countByRequires(resource, state) > 1) {
            MultipleActive policy = resource.config.multipleActive;
            resource.stopUnexpected = policy == MultipleActive.STOP_UNEXPECTED;
            situation.needStop |= policy == MultipleActive.STOP_START || policy == MultipleActive.STOP_UNEXPECTED;
        }
    }

    private void judgeInPlace(PlannedResource resource, @Nullable NodeState current, Situation situation) {
        if (resource.failed) {
            if (resource.mustStop) {
                situation.needStop = true;
            } else if (resource.nextRole == Role.PROMOTED) {
                situation.needPromote = true;
            }
        } else if (resource.blocked) {
            situation.needStop = true;
        } else if (resource.role.above(Role.STARTED) && current != null && resource.assigned != null) {
            Action start = requests.request(resource, "start", resource.assigned, true);
            situation.needStop |= start.required();
        }
    }

    /** Down to stopped and up again to the current role, optional unless something needs it: relations act on these actions. */
    private void restart(PlannedResource resource, Situation situation) {
        resource.restarting = true;
        boolean continued = situation.migrationContinued;
        Role role = resource.role;
        while (role != null && role != Role.STOPPED) {
            role = transitions.step(resource, role, Role.STOPPED, null, !situation.needStop, continued);
        }
        role = Role.STOPPED;
        while (role != null && !resource.role.above(resource.nextRole) && role != resource.role && !resource.blocked) {
            boolean promotes = role != Role.STOPPED && resource.role == Role.PROMOTED;
            boolean required = situation.needStop || promotes && situation.needPromote;
            role = transitions.step(resource, role, resource.role, resource.assigned, !required, continued);
        }
        resource.restarting = false;
    }

    private void transit(PlannedResource resource, Situation situation) {
        Role role = resource.role;
        while (role != null && role != resource.nextRole) {
            role = transitions.step(
                    resource, role, resource.nextRole, resource.assigned, false, situation.migrationContinued);
        }
    }
}
