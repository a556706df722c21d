package io.setpoint.policy.status;

import io.setpoint.policy.cluster.NodeState;
import io.setpoint.policy.cluster.OnFail;
import io.setpoint.policy.cluster.Primitive;
import io.setpoint.policy.cluster.Resource;
import io.setpoint.policy.cluster.ResourceState;
import io.setpoint.policy.value.Role;
import java.util.ArrayDeque;
import java.util.Deque;

/** Applies what one node's history of a resource showed: known and active nodes, recovery, fencing (spec 03 §14.3). */
final class FailureResponse {
    private final Reading reading;
    /** Containers whose connection failed, latest first. */
    private final Deque<Resource> containersToStop = new ArrayDeque<>();

    FailureResponse(Reading reading) {
        this.reading = reading;
    }

    void apply(ResourceReading at) {
        ResourceState state = at.state;
        NodeState node = at.node;
        boolean active = state.role.above(Role.STOPPED);
        if (state.role != Role.UNKNOWN) {
            markKnown(at.resource, node);
        }
        if (active && !node.online && !node.maintenance && state.managed) {
            recoverFromLostNode(at);
        }
        OnFail original = at.handling;
        OnFail handling = node.unclean ? OnFail.IGNORE : original;
        respond(handling, active, at);
        if (state.failed && at.resource instanceof Primitive connection && connection.remoteConnection && connection.remoteNode != null) {
            NodeState remote = reading.model.of(connection.remoteNode);
            remote.seen |= remote.unclean;
        }
        if (active) {
            reading.activation.add(at.resource, node, original != OnFail.IGNORE);
            markFailed(handling, state);
        } else if (state.historyId != null && state.historyId.indexOf(':') >= 0) {
            reading.model.rename(state, null);
        } else {
            reading.demands.stopped(at.resource, node);
        }
        if (state.role == Role.STOPPED && !state.activeNodes.isEmpty() && state.partialTarget != null && state.partialSource == node) {
            state.role = Role.STARTED;
        }
    }

    /** Asks for the stops of containers whose connection failed, once all is known of where they are. */
    void stopContainers() {
        for (Resource container : containersToStop) {
            NodeState node = ActiveNodes.current(reading.model.of(container), reading.model);
            if (node != null) {
                reading.demands.stop(container, node);
            }
        }
    }

    private void markKnown(Resource resource, NodeState node) {
        for (Resource at = resource; at != null; at = at.unique ? null : at.parent) {
            reading.model.of(at).knownNodes.add(node);
        }
    }

    private void recoverFromLostNode(ResourceReading at) {
        NodeState node = at.node;
        String reason = at.resource.id + " is thought to be active there";
        if (node.node.guest()) {
            at.state.failed = true;
            at.state.mustStop = true;
            reading.demands.fence(node, reason, false);
        } else if (reading.options.fencingEnabled()) {
            Primitive connection = node.node.connection;
            if (node.node.remote && connection != null && !reading.model.of(connection).failed) {
                // Fencing is dropped if the connection finds a new home.
                node.seen = false;
                reason = at.resource.id
                        + " is active there (fencing will be revoked if remote connection can be re-established elsewhere)";
            }
            reading.demands.fence(node, reason, false);
        }
    }

    private void respond(OnFail handling, boolean active, ResourceReading at) {
        ResourceState state = at.state;
        NodeState node = at.node;
        switch (handling) {
            case IGNORE -> {}
            case DEMOTE -> {
                state.failed = true;
                reading.demands.demote(at.resource, node);
            }
            case FENCE -> reading.demands.fence(node, at.resource.id + " failed there", false);
            case STANDBY -> {
                node.standby = true;
                node.failStandby = true;
            }
            case BLOCK -> {
                state.managed = false;
                state.blocked = true;
            }
            case BAN -> reading.scores.ban(at.resource, node);
            case STOP -> state.nextRole = Role.STOPPED;
            case RESTART -> {
                if (active) {
                    state.failed = true;
                    state.mustStop = true;
                    reading.demands.stop(at.resource, node);
                }
            }
            case RESTART_CONTAINER -> restartContainer(active, at);
            case RESET_REMOTE -> resetRemote(active, at);
        }
    }

    private void restartContainer(boolean active, ResourceReading at) {
        at.state.failed = true;
        at.state.mustStop = true;
        Resource launcher = at.resource instanceof Primitive primitive ? primitive.launcher : null;
        if (launcher != null && at.resource.inBundle()) {
            containersToStop.addFirst(launcher);
        } else if (launcher != null) {
            reading.demands.stop(launcher, at.node);
        } else if (active) {
            reading.demands.stop(at.resource, at.node);
        }
    }

    private void resetRemote(boolean active, ResourceReading at) {
        at.state.failed = true;
        at.state.mustStop = true;
        if (reading.options.fencingEnabled()
                && at.resource instanceof Primitive connection
                && connection.remoteNodeConnection()
                && connection.remoteNode != null) {
            NodeState remote = reading.model.of(connection.remoteNode);
            if (!remote.remoteFenced) {
                reading.demands.fence(remote, "remote connection is unrecoverable", false);
            }
        }
        if (active) {
            reading.demands.stop(at.resource, at.node);
        }
        if (at.resource.reconnectInterval > 0) {
            at.state.nextRole = Role.STOPPED;
        }
    }

    private static void markFailed(OnFail handling, ResourceState state) {
        switch (handling) {
            case IGNORE -> {}
            case DEMOTE, BLOCK -> state.failed = true;
            default -> {
                state.failed = true;
                state.mustStop = true;
            }
        }
    }
}
