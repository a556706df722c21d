package io.setpoint.policy.resolve;

import io.setpoint.policy.cluster.NodeState;
import io.setpoint.policy.cluster.Primitive;
import io.setpoint.policy.cluster.Resource;
import org.jspecify.annotations.Nullable;

/** Ties connections to their nodes, and resources to what launches them (spec 02 §9.3, §9.4). */
final class Links {
    private final NodeReader nodes;

    Links(NodeReader nodes) {
        this.nodes = nodes;
    }

    /** Finds the launchers of all leaves of a top-level tree, then its node if it is a connection. */
    void link(Resource root, Trees trees) {
        linkLaunchers(root, trees);
        if (root instanceof Primitive connection && connection.remoteConnection) {
            NodeState node = nodes.byName(connection.id);
            if (node != null) {
                linkNode(connection, node);
            }
        }
    }

    void linkNode(Primitive connection, NodeState state) {
        state.node.connection = connection;
        connection.remoteNode = state.node;
        if (connection.launcher == null) {
            nodes.markForStartupFencing(state);
        } else {
            state.node.attributes.put("#kind", "container");
        }
    }

    /** Records what launches a resource, on both sides. */
    static void linkLauncher(Primitive resource, Resource launcher) {
        resource.launcher = launcher;
        if (launcher instanceof Primitive primitive) {
            primitive.launched.add(resource);
        }
    }

    private static void linkLaunchers(Resource resource, Trees trees) {
        resource.children().forEach(child -> linkLaunchers(child, trees));
        if (resource instanceof Primitive primitive) {
            Resource launcher = launcher(primitive, trees);
            if (launcher != null) {
                linkLauncher(primitive, launcher);
            }
        }
    }

    private static @Nullable Resource launcher(Primitive primitive, Trees trees) {
        String id = primitive.meta.get("container");
        return id == null || id.equals(primitive.id) ? null : trees.find(id);
    }
}
