package io.setpoint.planner.action;

import static io.setpoint.rules.fact.OrderFlag.ORDERED;
import static io.setpoint.rules.fact.OrderFlag.THEN_CANCELS_FIRST;

import io.setpoint.planner.order.OrderingQueue;
import io.setpoint.planner.state.Action;
import io.setpoint.planner.state.PlanState;
import io.setpoint.planner.state.PlannedResource;
import io.setpoint.policy.cluster.NodeState;
import io.setpoint.policy.status.DigestComparison;
import io.setpoint.policy.status.HistoryEntry;
import io.setpoint.policy.status.OperationDigests;

/**
 * Compares one recorded operation with its present definition and reacts to a change: cancel, restart, reload, issue again (spec 03 §20.3).
 */
final class DefinitionCheck {
    private final PlanState state;
    private final ActionRequests requests;
    private final OrderingQueue queue;
    private final RecurringActions recurring;
    private final Unfencing unfencing;
    private final OperationDigests digests;

    DefinitionCheck(
            PlanState state,
            ActionRequests requests,
            OrderingQueue queue,
            RecurringActions recurring,
            Unfencing unfencing,
            OperationDigests digests) {
        this.state = state;
        this.requests = requests;
        this.queue = queue;
        this.recurring = recurring;
        this.unfencing = unfencing;
        this.digests = digests;
    }

    /** Reacts to a changed definition; tells whether it changed. */
    boolean changed(PlannedResource resource, NodeState node, HistoryEntry entry) {
        if (entry.interval > 0
                && state.cluster.operations().find(resource.config, entry.task(), entry.interval, true) == null) {
            if (state.options.cancelRemovedActions()) {
                recurring.cancelFromHistory(resource, entry.task(), entry.interval, node, entry.element.callId);
            }
            return true;
        }
        DigestComparison comparison = digests.compare(resource.config, node.node, entry);
        if (comparison == DigestComparison.MATCH || onlySecretsChanged(resource, node, entry)) {
            return false;
        }
        if (comparison == DigestComparison.RESTART) {
            forceRestart(resource, node, entry);
        } else if (entry.interval > 0) {
            recurring.reschedule(resource, entry.task(), entry.interval, node);
        } else if (entry.restartDigest() != null) {
            unfencing.trigger(resource, node, "Device parameters changed (reload)");
            reload(resource, node);
        } else {
            forceRestart(resource, node, entry);
        }
        return true;
    }

    /** Parameters that are masked in a saved document are no change. */
    private boolean onlySecretsChanged(PlannedResource resource, NodeState node, HistoryEntry entry) {
        return entry.element.opSecureDigest != null
                && entry.element.opSecureDigest.equals(digests.secure(resource.config, node.node, entry));
    }

    private void forceRestart(PlannedResource resource, NodeState node, HistoryEntry entry) {
        String task = entry.task();
        boolean countsAsStart = entry.interval == 0
                && (entry.isTask("monitor") || entry.isTask("migrate_from") || entry.isTask("promote"));
        Action action = requests.request(resource, countsAsStart ? "start" : task, entry.interval, null, false);
        action.reason = "resource definition change";
        unfencing.trigger(resource, node, "Device parameters changed");
    }

    private void reload(PlannedResource resource, NodeState node) {
        if (!resource.managed || resource.failed) {
            return;
        }
        if (resource.startPending) {
            requests.request(resource, "stop", node, false);
            return;
        }
        resource.reload = true;
        requests.request(resource, "reload-agent", node, false).reasonIfNone("resource definition change");
        int cancelled = ORDERED.bit | THEN_CANCELS_FIRST.bit;
        queue.add(resource, "reload-agent", resource, "stop", cancelled);
        queue.add(resource, "reload-agent", resource, "demote", cancelled);
    }
}
