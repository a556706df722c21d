package io.setpoint.planner.action;

import static io.setpoint.rules.fact.OrderFlag.ORDERED;

import io.setpoint.planner.order.OrderingQueue;
import io.setpoint.planner.state.PlanState;
import io.setpoint.planner.state.PlannedResource;
import io.setpoint.policy.cluster.Clone;
import io.setpoint.policy.cluster.NodeState;
import io.setpoint.policy.document.LrmResource;
import io.setpoint.policy.status.DeferredCheck;
import io.setpoint.policy.status.DigestComparison;
import io.setpoint.policy.status.FailCounts;
import io.setpoint.policy.status.History;
import io.setpoint.policy.status.HistoryBlock;
import io.setpoint.policy.status.HistoryEntry;
import io.setpoint.policy.status.OperationDigests;
import java.util.ArrayList;
import java.util.List;

/** Detects that the configuration changed since operations were executed (spec 03 §20). */
public final class ConfigurationCheck {
    private final PlanState state;
    private final ActionRequests requests;
    private final OrderingQueue queue;
    private final RecurringActions recurring;
    private final Unfencing unfencing;
    private final FailCounts failCounts;
    private final OperationDigests digests;
    private final DefinitionCheck definitions;
    private final List<DeferredActive> deferred = new ArrayList<>();

    /** A check that needs to know where the container of a bundle's connection goes. */
    private record DeferredActive(PlannedResource resource, NodeState node, HistoryEntry entry) {}

    public ConfigurationCheck(
            PlanState state,
            ActionRequests requests,
            OrderingQueue queue,
            RecurringActions recurring,
            Unfencing unfencing,
            FailCounts failCounts,
            OperationDigests digests) {
        this.state = state;
        this.requests = requests;
        this.queue = queue;
        this.recurring = recurring;
        this.unfencing = unfencing;
        this.failCounts = failCounts;
        this.digests = digests;
        definitions = new DefinitionCheck(state, requests, queue, recurring, unfencing, digests);
    }

    /** Checks what nodes remember that can be acted on now. */
    public void run(History history) {
        RecordedPrimitives primitives = new RecordedPrimitives(state);
        for (NodeState node : state.nodes) {
            if (!node.maintenance && !node.available()) {
                continue;
            }
            for (HistoryBlock block : history.blocks(node.name())) {
                if (block.element.id == null || block.element.operations.isEmpty()) {
                    continue;
                }
                List<PlannedResource> concerned = primitives.concerned(node, block.element);
                for (int i = concerned.size() - 1; i >= 0; i--) {
                    check(concerned.get(i), node, block);
                }
            }
        }
    }

    private void check(PlannedResource resource, NodeState node, HistoryBlock block) {
        if (resource.config.removed) {
            boolean anonymous = resource.config.topBelowBundle() instanceof Clone clone && !clone.unique;
            if (!anonymous) {
                cleanUp(resource, node);
            }
            return;
        }
        boolean agentChanged = agentChanged(resource, node, block.element);
        if (!resource.activeNodes.contains(node)) {
            if (agentChanged) {
                cleanUp(resource, node);
            }
            return;
        }
        if (agentChanged) {
            requests.request(resource, "stop", node, false);
            resource.startPending = true;
            cleanUp(resource, node);
        }
        if (!block.range().stopped()) {
            List<HistoryEntry> entries = block.entries();
            for (int position = Math.max(0, block.range().start()); position < entries.size(); position++) {
                check(resource, node, entries.get(position));
            }
        }
    }

    private void check(PlannedResource resource, NodeState node, HistoryEntry entry) {
        if (entry.interval > 0 && (resource.maintenance || node.maintenance)) {
            recurring.cancelFromHistory(resource, entry.task(), entry.interval, node, entry.element.callId);
            return;
        }
        boolean relevant = entry.interval > 0
                || entry.isTask("monitor")
                || entry.isTask("start")
                || entry.isTask("promote")
                || entry.isTask("migrate_from");
        if (!relevant) {
            return;
        }
        if (digests.needsHost(resource.config)) {
            deferred.add(new DeferredActive(resource, node, entry));
        } else {
            checkDefinition(resource, node, entry);
        }
    }

    private void checkDefinition(PlannedResource resource, NodeState node, HistoryEntry entry) {
        if (definitions.changed(resource, node, entry) && failCounts.effective(resource, node, null).count() != 0) {
            requests.clearFailCount(resource, node);
        }
    }

    /** Checks what had to wait for placement, latest first (spec 03 §20.5). */
    public void runDeferred(List<DeferredCheck> fromStatus) {
        for (int i = deferred.size() - 1; i >= 0; i--) {
            checkDefinition(deferred.get(i).resource, deferred.get(i).node, deferred.get(i).entry);
        }
        for (int i = fromStatus.size() - 1; i >= 0; i--) {
            DeferredCheck check = fromStatus.get(i);
            DigestComparison comparison = digests.compare(check.resource(), check.node(), check.entry());
            if (comparison != DigestComparison.MATCH && comparison != DigestComparison.UNKNOWN) {
                requests.clearFailCount(state.of(check.resource()), state.of(check.node()));
            }
        }
    }

    private boolean agentChanged(PlannedResource resource, NodeState node, LrmResource recorded) {
        if (RecordedPrimitives.sameAgent(resource.primitive(), recorded)) {
            return false;
        }
        unfencing.trigger(resource, node, "Device definition changed");
        return true;
    }

    /** Forgets the history of a resource on a node, between its stop and its start (spec 05 §4.2 "Clean-up"). */
    private void cleanUp(PlannedResource resource, NodeState node) {
        if (resource.failed || node.unclean || !node.online) {
            return;
        }
        requests.request(resource, "delete", node, false);
        queue.add(resource, "stop", resource, "delete", ORDERED.bit);
        queue.add(resource, "delete", resource, "start", ORDERED.bit);
    }
}
