package io.setpoint.policy.status;

import io.setpoint.policy.cluster.ClusterOptions;
import io.setpoint.policy.cluster.NodeState;
import io.setpoint.policy.cluster.Primitive;
import io.setpoint.policy.cluster.QuorumPolicy;
import io.setpoint.policy.cluster.ResourceState;
import io.setpoint.policy.cluster.States;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Whether nodes can be fenced, and what it means to request it (spec 06 §2.2, §4.1). */
public final class Fencing {
    private final States states;
    private final ClusterOptions options;
    private final BooleanSupplier mechanism;
    private final Function<Primitive, ? extends Iterable<NodeState>> allowedNodes;

    /** Learns that the fence action of a node is wanted: optional as yet, the fencing pass decides. */
    @FunctionalInterface
    public interface Sink {
        void fence(NodeState node, String reason, boolean priorityDelay);
    }

    /**
     * For one run.
     *
     * @param mechanism whether a fence device or a watchdog exists at the moment
     * @param allowedNodes the nodes in the table of a connection, whatever their scores
     */
    public Fencing(
            States states,
            ClusterOptions options,
            BooleanSupplier mechanism,
            Function<Primitive, ? extends Iterable<NodeState>> allowedNodes) {
        this.states = states;
        this.options = options;
        this.mechanism = mechanism;
        this.allowedNodes = allowedNodes;
    }

    /** Whether a node can be fenced (spec 06 §2.2). */
    public boolean possible(NodeState node) {
        Primitive connection = node.node.connection;
        if (node.node.guest() && connection != null && connection.launcher != null) {
            return possibleForHosts(states.of(connection.launcher));
        }
        if (!options.fencingEnabled() || !mechanism.getAsBoolean()) {
            return false;
        }
        if (options.quorate() || options.quorumPolicy() == QuorumPolicy.IGNORE) {
            return true;
        }
        return node.online && !(node.node.remote && !options.fenceRemoteWithoutQuorum() && perhapsConnectedElsewhere(connection));
    }

    /** Fencing a guest is restarting its launcher: impossible only where that may run on a lost node. */
    private boolean possibleForHosts(ResourceState launcher) {
        for (NodeState host : launcher.activeNodes) {
            if (!host.online && !possible(host)) {
                return false;
            }
        }
        return true;
    }

    private boolean perhapsConnectedElsewhere(@Nullable Primitive connection) {
        if (connection != null) {
            for (NodeState node : allowedNodes.apply(connection)) {
                if (!node.online) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Marks a node for fencing, in the way of its kind (spec 06 §4.1). */
    public void request(NodeState node, String reason, boolean priorityDelay, Sink sink) {
        Primitive connection = node.node.connection;
        if (connection != null && connection.launcher != null && node.node.guest()) {
            recoverGuest(node, states.of(connection.launcher));
        } else if (connection != null && node.node.remote && connection.removedLaunched) {
            ResourceState state = states.of(connection);
            state.failed = true;
            state.mustStop = true;
        } else if (node.node.remote) {
            if (connection == null || states.of(connection).managed) {
                node.remoteReset = true;
            }
            node.unclean = true;
            sink.fence(node, reason, false);
        } else if (!node.unclean) {
            node.unclean = true;
            sink.fence(node, reason, priorityDelay);
        }
    }

    /** The guest does not become unclean, so that it can host resources again once it is recovered, in the same transition. */
    private static void recoverGuest(NodeState guest, ResourceState launcher) {
        if (!launcher.failed && launcher.managed) {
            guest.remoteReset = true;
            launcher.failed = true;
            launcher.mustStop = true;
        }
    }
}
