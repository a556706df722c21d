package io.setpoint.planner.placement;

import io.setpoint.planner.state.Locations;
import io.setpoint.planner.state.PlanState;
import io.setpoint.planner.state.PlannedResource;
import io.setpoint.policy.cluster.Bundle;
import io.setpoint.policy.cluster.NodeState;
import io.setpoint.policy.status.ActiveNodes;
import io.setpoint.policy.value.Role;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the one instance that serves a dependent: on the dependent's node, or on the best node that it could have (spec 04 §6.11, §6.12).
 */
final class CompatibleInstances {
    private final PlanState state;
    private final NodeOrder order;
    private final NodeAttributes attributes;

    CompatibleInstances(PlanState state, NodeOrder order, NodeAttributes attributes) {
        this.state = state;
        this.order = order;
        this.attributes = attributes;
    }

    /** The instance of a clone on the same node. */
    @Nullable PlannedResource inClone(PlannedResource dependent, PlannedResource clone) {
        PlannedResource[] first = new PlannedResource[state.nodes.size()];
        for (PlannedResource instance : clone.children) {
            NodeState node = usableLocation(instance, Role.UNKNOWN);
            if (node != null && first[node.index] == null) {
                first[node.index] = instance;
            }
        }
        for (NodeState node : candidates(dependent)) {
            if (first[node.index] != null) {
                return first[node.index];
            }
        }
        return null;
    }

    /** The instance of a clone with a role, on a node with the same value of an attribute. */
    @Nullable PlannedResource inClone(PlannedResource dependent, PlannedResource clone, Role role, String attribute) {
        int[] values = attributes.values(attribute, clone).keys();
        PlannedResource[] first = new PlannedResource[state.nodes.size() + 1];
        for (PlannedResource instance : clone.children) {
            NodeState node = usableLocation(instance, role);
            if (node != null && first[values[node.index]] == null) {
                first[values[node.index]] = instance;
            }
        }
        for (NodeState node : candidates(dependent)) {
            if (first[values[node.index]] != null) {
                return first[values[node.index]];
            }
        }
        return null;
    }

    /** The container of a bundle on the same node, where being inside another bundle means being where that one's container is. */
    @Nullable PlannedResource inBundle(PlannedResource dependent, Bundle bundle) {
        PlannedResource[] first = new PlannedResource[state.nodes.size()];
        for (Bundle.Replica replica : bundle.replicas) {
            PlannedResource container = state.of(replica.container());
            NodeState node = usableLocation(container, Role.UNKNOWN);
            if (node != null && first[node.index] == null) {
                first[node.index] = container;
            }
        }
        for (NodeState node : hosts(dependent)) {
            if (first[node.index] != null) {
                return first[node.index];
            }
        }
        return null;
    }

    private @Nullable NodeState usableLocation(PlannedResource instance, Role role) {
        if (role != Role.UNKNOWN && ActiveNodes.nextRole(instance, state) != role || Troubles.anyBlocked(instance)) {
            return null;
        }
        return Locations.assigned(instance);
    }

    private List<NodeState> candidates(PlannedResource dependent) {
        NodeState location = Locations.assigned(dependent);
        return location != null ? List.of(location) : order.sorted(dependent.allowed, null);
    }

    private List<NodeState> hosts(PlannedResource dependent) {
        NodeState location = Locations.assigned(dependent);
        NodeState host = location == null ? null : host(location);
        if (host != null) {
            return List.of(host);
        }
        List<NodeState> hosts = new ArrayList<>();
        for (NodeState node : order.sorted(dependent.allowed, null)) {
            host = host(node);
            if (host != null) {
                hosts.add(host);
            }
        }
        return hosts;
    }

    private @Nullable NodeState host(NodeState node) {
        PlannedResource container = node.node.bundleNode() ? state.launcherOf(node) : null;
        return container == null ? node : Locations.assigned(container);
    }
}
