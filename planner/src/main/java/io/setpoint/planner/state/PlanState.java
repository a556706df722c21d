package io.setpoint.planner.state;

import io.setpoint.policy.ClusterState;
import io.setpoint.policy.cluster.Bundle;
import io.setpoint.policy.cluster.ClusterOptions;
import io.setpoint.policy.cluster.Node;
import io.setpoint.policy.cluster.NodeState;
import io.setpoint.policy.cluster.Primitive;
import io.setpoint.policy.cluster.Resource;
import io.setpoint.policy.cluster.ResourceState;
import io.setpoint.policy.cluster.States;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Everything that one plan changes while it is made, and what it is made from. */
public final class PlanState implements States {
    public final ClusterState cluster;
    public final ClusterOptions options;
    /** All nodes in name order. */
    public final List<NodeState> nodes;
    /** Top-level resources in the order of the resource list; a placement strategy can re-order it (spec 04 §8.1). */
    public final List<PlannedResource> resources = new ArrayList<>();
    /** All resources by {@link Resource#index}. */
    public final List<PlannedResource> allResources;
    public final Actions actions;

    private final Map<Node, NodeState> nodeStates = new IdentityHashMap<>();

    public PlanState(ClusterState cluster) {
        this.cluster = cluster;
        options = cluster.options();
        nodes = cluster.nodes().stream().map(NodeState::new).toList();
        nodes.forEach(node -> nodeStates.put(node.node, node));
        allResources = cluster.resourceStates().stream()
                .map(state -> new PlannedResource(state, nodes))
                .toList();
        for (PlannedResource resource : allResources) {
            connect(resource);
            fillTable(resource);
        }
        cluster.resources().forEach(resource -> resources.add(of(resource)));
        actions = new Actions();
    }

    private void connect(PlannedResource resource) {
        Resource config = resource.config;
        if (config.parent != null) {
            resource.parent = of(config.parent);
        }
        for (Resource child : config.children()) {
            resource.children.add(of(child));
        }
        if (config instanceof Primitive primitive) {
            if (primitive.launcher != null) {
                resource.launcher = of(primitive.launcher);
            }
            primitive.launched.forEach(launched -> resource.launched.add(of(launched)));
        }
    }

    private void fillTable(PlannedResource resource) {
        for (Resource.AllowedNode entry : resource.config.allowedNodes) {
            resource.allowed.put(of(entry.node()).index, entry.score(), entry.discovery());
        }
        for (ResourceState.TableChange change : resource.tableChanges) {
            if (change.replace()) {
                resource.allowed.clear();
            }
            for (NodeState node : change.nodes()) {
                if (change.replace()) {
                    resource.allowed.put(node.index, change.score(), node.node.discovery);
                } else {
                    resource.allowed.add(node, change.score());
                }
            }
        }
    }

    @Override
    public PlannedResource of(Resource resource) {
        return allResources.get(resource.index);
    }

    @Override
    public NodeState of(Node node) {
        NodeState state = nodeStates.get(node);
        if (state == null) {
            throw new IllegalArgumentException("Node " + node + " is not part of this cluster");
        }
        return state;
    }

    @Override
    public List<NodeState> nodes() {
        return nodes;
    }

    /** The planned resource that connects a remote, guest or bundle node; null for a cluster node or a leftover remote node. */
    public @Nullable PlannedResource connectionOf(NodeState node) {
        return node.node.connection == null ? null : of(node.node.connection);
    }

    /** What launches a guest or bundle node: its virtual machine or container; null for other nodes. */
    public @Nullable PlannedResource launcherOf(NodeState node) {
        PlannedResource connection = connectionOf(node);
        return connection == null ? null : connection.launcher;
    }

    /** The replica of a bundle that a container, address, connection or instance belongs to; null for anything else. */
    public Bundle.@Nullable Replica replicaOf(PlannedResource part) {
        if (!(part.config.absoluteTop() instanceof Bundle bundle)) {
            return null;
        }
        for (Bundle.Replica replica : bundle.replicas) {
            if (replica.container() == part.config
                    || replica.ip() == part.config
                    || replica.connection() == part.config
                    || replica.instance() == part.config) {
                return replica;
            }
        }
        return null;
    }
}
