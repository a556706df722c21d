package io.setpoint.policy.status;

import io.setpoint.policy.cluster.Bundle;
import io.setpoint.policy.cluster.Clone;
import io.setpoint.policy.cluster.NodeState;
import io.setpoint.policy.cluster.Primitive;
import io.setpoint.policy.cluster.Resource;
import io.setpoint.policy.cluster.ResourceState;
import io.setpoint.policy.resolve.ClusterModel;
import org.jspecify.annotations.Nullable;

/** Finds the resource that a history is about (spec 02 §12). */
final class HistoryResources {
    private final ClusterModel model;
    private final CloneLocations locations;

    HistoryResources(ClusterModel model, CloneLocations locations) {
        this.model = model;
        this.locations = locations;
    }

    /** The resource that a node knows by a name; null if there is none in the configuration. The resource remembers the name. */
    @Nullable ResourceState find(String name, NodeState node) {
        Resource candidate = model.find(name);
        if (candidate == null) {
            candidate = model.find(ResourceNames.base(name) + ":0");
            if (candidate == null || candidate.unique) {
                return null;
            }
        } else if (candidate.collective()) {
            return null;
        }
        Resource found = candidate;
        if (candidate.topBelowBundle() instanceof Clone clone && !clone.unique) {
            found = clone.parent instanceof Bundle bundle ? replicaOn(bundle, node) : instance(clone, ResourceNames.base(name), node);
        }
        if (found == null) {
            return null;
        }
        ResourceState state = model.of(found);
        if (!name.equals(found.id) && !name.equals(state.historyId)) {
            model.rename(state, name);
        }
        return state;
    }

    private static @Nullable Primitive replicaOn(Bundle bundle, NodeState node) {
        for (Bundle.Replica replica : bundle.replicas) {
            if (replica.node() == node.node) {
                return replica.instance();
            }
        }
        return null;
    }

    /** Chooses the instance of an anonymous clone that a history stands for (spec 02 §12.4). */
    private Resource instance(Clone clone, String base, NodeState node) {
        Resource chosen = null;
        boolean mayUseFree = true;
        for (Resource instance : locations.on(clone, node)) {
            Resource inside = find(base, instance);
            if (inside != null) {
                if (model.of(inside).activeNodes.isEmpty()) {
                    chosen = inside;
                    break;
                }
                // A second history on this node is left from when the clone was unique.
                mayUseFree = false;
            }
        }
        if (chosen == null && mayUseFree) {
            Resource free = locations.free(clone);
            chosen = free == null ? null : find(base, free);
        }
        if (chosen != null && wastes(chosen, clone, node)) {
            chosen = null;
        }
        if (chosen == null) {
            Resource added = model.addInstance(clone);
            Resource inside = find(base, added);
            chosen = inside == null ? added : inside;
        }
        return chosen;
    }

    /** A dead node would take a valid number away from an instance that could run elsewhere. */
    private boolean wastes(Resource chosen, Clone clone, NodeState node) {
        boolean universal = clone.cloneMax == model.nodes().size();
        return !chosen.needsFencing && !node.clean() && !node.node.guest() && !universal;
    }

    /** The resource of that id, numbered or not, inside an instance. */
    private @Nullable Resource find(String base, Resource instance) {
        if (instance.id.equals(base) || instance.xmlId.equals(base)) {
            return instance;
        }
        Resource numbered = model.find(base + ":" + instance.instance);
        if (numbered != null && numbered.xmlId.equals(base) && numbered.hasAncestor(instance)) {
            return numbered;
        }
        for (Resource child : instance.children()) {
            Resource found = find(base, child);
            if (found != null) {
                return found;
            }
        }
        return null;
    }
}
