package io.setpoint.policy.status;

import io.setpoint.policy.cluster.ClusterOptions;
import io.setpoint.policy.cluster.NodeState;
import io.setpoint.policy.cluster.Primitive;
import io.setpoint.policy.cluster.ResourceState;
import io.setpoint.policy.document.NodeStateElement;
import io.setpoint.policy.resolve.ClusterModel;
import io.setpoint.policy.value.CibBoolean;
import io.setpoint.policy.value.CibInteger;
import io.setpoint.policy.value.Role;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds out the state of remote and guest nodes, as far as the history read so far tells (spec 03 §8.3, §8.4). */
final class RemoteNodes {
    private final ClusterModel model;
    private final ClusterOptions options;

    RemoteNodes(ClusterModel model) {
        this.model = model;
        options = model.options();
    }

    /** Whether a number says yes: the node was fenced, or is in maintenance. */
    static boolean positive(@Nullable String text) {
        return CibInteger.parse(text).orElse(0) > 0;
    }

    void determineOnline(NodeState node) {
        if (node.node.connection == null) {
            node.online = false;
            return;
        }
        ResourceState connection = model.of(node.node.connection);
        ResourceState launcher = launcher(node.node.connection);
        NodeState host = launcher != null && connection.activeNodes.size() == 1 ? connection.activeNodes.get(0) : null;
        if (connection.role == Role.STARTED) {
            node.online = true;
            if (connection.nextRole == Role.STOPPED) {
                node.shutdown = true;
            }
        }
        if (launcher != null && launcher.failed) {
            node.online = false;
            node.remoteReset = true;
        } else if (connection.failed) {
            node.online = false;
        } else if (connection.role == Role.STOPPED || launcher != null && launcher.role == Role.STOPPED) {
            node.online = false;
            node.remoteReset = false;
        } else if (host != null && !host.online && host.unclean) {
            node.online = false;
            node.remoteReset = true;
        }
    }

    @Nullable ResourceState launcher(Primitive connection) {
        return connection.launcher == null ? null : model.of(connection.launcher);
    }

    void readAttributes(NodeState node, NodeStateElement element) {
        node.remoteMaintenance = positive(element.nodeInMaintenance);
        if (!node.remoteReset) {
            node.unclean = false;
            node.seen = true;
        }
        model.addTransientAttributes(node.node, element.transientAttributes.isEmpty() ? null : element.transientAttributes.get(0));
        Map<String, String> attributes = node.node.attributes;
        if (Membership.shutdownRequested(attributes)) {
            node.shutdown = true;
        }
        if (CibBoolean.isTrue(attributes.get("standby"))) {
            node.standby = true;
        }
        Primitive connection = node.node.connection;
        if (CibBoolean.isTrue(attributes.get("maintenance")) || connection != null && !model.of(connection).managed) {
            node.maintenance = true;
        }
        String discovery = attributes.get("resource-discovery-enabled");
        if (discovery != null && !CibBoolean.isTrue(discovery) && (node.node.guest() || options.fencingEnabled())) {
            node.probesAllowed = false;
        }
    }
}
