package io.setpoint.planner.action;

import io.setpoint.planner.state.PlanState;
import io.setpoint.planner.state.PlannedResource;
import io.setpoint.policy.cluster.NodeState;
import io.setpoint.policy.status.ActiveNodes;
import io.setpoint.policy.value.Role;

/** What becomes of the connection to a remote node (spec 06 §9.5). */
public final class ConnectionStates {
    /** How far actions on the node can rely on its connection. */
    public enum ConnectionState {
        ALIVE,
        /** Must be recovered elsewhere first. */
        RESTING,
        UNKNOWN,
        STOPPED,
        FAILED
    }

    private final PlanState state;

    public ConnectionStates(PlanState state) {
        this.state = state;
    }

    /** The node is a remote node whose connection has failed for good. */
    public boolean failed(NodeState node) {
        PlannedResource connection = state.connectionOf(node);
        return node.node.remote
                && connection != null
                && connection.launcher == null
                && of(node, connection) == ConnectionState.FAILED;
    }

    public ConnectionState of(NodeState node, PlannedResource connection) {
        NodeState current = ActiveNodes.current(connection, state);
        if (connection.nextRole == Role.STOPPED || connection.assigned == null) {
            if (current != null && current.unclean) {
                return ConnectionState.FAILED;
            }
            if (!connection.failed) {
                return ConnectionState.STOPPED;
            }
            boolean waitsForReconnect = connection.nextRole == Role.STOPPED
                    && connection.config.reconnectInterval > 0
                    && node.remoteFenced
                    && !shutdownRequested(node);
            return waitsForReconnect ? ConnectionState.UNKNOWN : ConnectionState.FAILED;
        }
        if (current == null) {
            return ConnectionState.UNKNOWN;
        }
        if (current.unclean || !current.online) {
            return ConnectionState.RESTING;
        }
        boolean migrating = connection.activeNodes.size() > 1
                && connection.partialSource != null
                && connection.partialTarget != null;
        return migrating ? ConnectionState.RESTING : ConnectionState.ALIVE;
    }

    private static boolean shutdownRequested(NodeState node) {
        String shutdown = node.node.attributes.get("shutdown");
        return shutdown != null && !shutdown.equals("0");
    }
}
