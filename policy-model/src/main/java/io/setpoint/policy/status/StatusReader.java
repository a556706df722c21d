package io.setpoint.policy.status;

import io.setpoint.policy.cluster.Demand;
import io.setpoint.policy.cluster.NodeState;
import io.setpoint.policy.cluster.Primitive;
import io.setpoint.policy.cluster.QuorumPolicy;
import io.setpoint.policy.cluster.ResourceState;
import io.setpoint.policy.cluster.Ticket;
import io.setpoint.policy.document.NodeStateElement;
import io.setpoint.policy.document.Status;
import io.setpoint.policy.resolve.ClusterModel;
import io.setpoint.policy.status.Membership.Verdict;
import io.setpoint.policy.value.CibBoolean;
import io.setpoint.policy.value.Interval;
import io.setpoint.policy.value.Role;
import io.setpoint.policy.value.Score;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the status section: tickets and membership first, then operation histories in passes, since that of a remote node counts only once
 * its connection is known to be up (spec 03 §0).
 */
public final class StatusReader {
    private final Reading reading;
    private final ClusterModel model;
    private final RemoteNodes remoteNodes;
    private final FailureResponse response;
    private final NodeHistoryReader historyReader;

    /**
     * What the status section says besides the states of nodes and resources.
     *
     * @param demands actions asked for, in order
     * @param failedOperations the failed-action list, in order
     * @param digests parameter digests made so far
     * @param deferredChecks comparisons that must wait for placement, in the order of registration
     */
    public record Observations(
            Map<String, Ticket> tickets,
            List<Demand> demands,
            List<FailedOperation> failedOperations,
            History history,
            OperationDigests digests,
            List<DeferredCheck> deferredChecks) {}

    private StatusReader(ClusterModel model) {
        this.model = model;
        reading = new Reading(model);
        remoteNodes = new RemoteNodes(model);
        response = new FailureResponse(reading);
        historyReader = new NodeHistoryReader(reading, response);
    }

    /** Fills the states of the model's nodes and resources. */
    public static Observations read(ClusterModel model) {
        StatusReader reader = new StatusReader(model);
        Status status = model.cib().status;
        Map<String, Ticket> tickets = new LinkedHashMap<>();
        if (status != null) {
            tickets = TicketReader.read(status);
            status.nodeStates.forEach(reader::readMembership);
            reader.readHistories(status.nodeStates);
        }
        reader.response.stopContainers();
        reader.finishRemoteNodes();
        Reading reading = reader.reading;
        return new Observations(
                tickets,
                reading.demands.list(),
                reading.failures.list(),
                reading.history,
                reading.digests,
                List.copyOf(reading.deferredChecks));
    }

    /** Spec 03 §5.2. */
    private void readMembership(NodeStateElement element) {
        NodeState node = element.id == null ? null : find(element);
        if (node == null) {
            return;
        }
        if (node.node.remote) {
            node.remoteFenced = RemoteNodes.positive(element.nodeFenced);
            return;
        }
        model.addTransientAttributes(node.node, element.transientAttributes.isEmpty() ? null : element.transientAttributes.get(0));
        if (CibBoolean.isTrue(node.node.attributes.get("standby"))) {
            node.standby = true;
        }
        if (CibBoolean.isTrue(node.node.attributes.get("maintenance"))) {
            node.maintenance = true;
        }
        node.unclean = false;
        node.seen = true;
        determineOnline(node, element);
        if (!reading.options.quorate() && node.online && reading.options.quorumPolicy() == QuorumPolicy.FENCE) {
            reading.demands.fence(node, "cluster does not have quorum", false);
        }
    }

    private void determineOnline(NodeState node, NodeStateElement element) {
        long pendingTimeout = Interval.toSeconds(reading.options.nodePendingTimeout());
        Membership membership = Membership.read(element, node.node.attributes, reading.now, pendingTimeout);
        if (membership.shutdownRequested()) {
            node.shutdown = true;
        }
        node.expectedUp |= membership.expectedUp();
        Verdict verdict = membership.verdict(reading.options.fencingEnabled());
        model.recheck().at(verdict.recheckAt());
        if (verdict.joining()) {
            node.standby = true;
            node.pending = true;
        }
        if (verdict.fencingReason() != null) {
            reading.demands.fence(node, verdict.fencingReason(), verdict.priorityDelay());
        }
        node.online = verdict.online();
        if (!node.online || node.shutdown) {
            node.baseScore = Score.MINUS_INFINITY;
        }
    }

    private @Nullable NodeState find(NodeStateElement element) {
        NodeState byId = element.id == null ? null : model.nodeById(element.id);
        return byId != null || element.uname == null ? byId : model.nodeByName(element.uname);
    }

    /** Spec 03 §8.2. */
    private void readHistories(List<NodeStateElement> elements) {
        List<NodeStateElement> left = new ArrayList<>(elements);
        left.removeIf(element -> element.id == null || element.uname == null);
        while (readPass(left, false)) {
            // What was read may have shown that further connections are up.
        }
        readPass(left, reading.options.fencingEnabled());
    }

    /** Reads the histories that can be read now and removes them from the list; returns whether there were any. */
    private boolean readPass(List<NodeStateElement> left, boolean all) {
        boolean unpacked = false;
        List<NodeStateElement> later = new ArrayList<>();
        for (NodeStateElement element : left) {
            NodeState node = find(element);
            if (node == null || !all && !ready(node)) {
                later.add(element);
            } else if (!node.historyDone) {
                read(element, node);
                unpacked = true;
            }
        }
        left.clear();
        left.addAll(later);
        return unpacked;
    }

    /** Spec 03 §8.1. */
    private boolean ready(NodeState node) {
        Primitive connection = node.node.connection;
        boolean lock = reading.options.shutdownLock();
        if (!node.node.remote) {
            return reading.options.fencingEnabled() || lock || node.online;
        }
        if (connection == null) {
            return false;
        }
        boolean connected = model.of(connection).role == Role.STARTED;
        ResourceState launcher = remoteNodes.launcher(connection);
        return launcher != null ? connected && launcher.role == Role.STARTED : lock || connected;
    }

    private void read(NodeStateElement element, NodeState node) {
        if (node.node.remote) {
            remoteNodes.determineOnline(node);
            remoteNodes.readAttributes(node, element);
        }
        node.historyDone = true;
        historyReader.read(element, node);
    }

    private void finishRemoteNodes() {
        for (NodeState node : model.nodes()) {
            if (node.node.remote) {
                if (node.shutdown && node.node.connection != null) {
                    model.of(node.node.connection).nextRole = Role.STOPPED;
                }
                if (!node.historyDone) {
                    remoteNodes.determineOnline(node);
                }
            }
        }
    }
}
