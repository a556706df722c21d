package io.setpoint.policy.status;

import io.setpoint.policy.cluster.Bundle;
import io.setpoint.policy.cluster.Clone;
import io.setpoint.policy.cluster.Group;
import io.setpoint.policy.cluster.NodeState;
import io.setpoint.policy.cluster.Primitive;
import io.setpoint.policy.cluster.Resource;
import io.setpoint.policy.cluster.ResourceState;
import io.setpoint.policy.cluster.States;
import io.setpoint.policy.value.Role;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Questions about where resources of any kind are active and in which role (spec 02 §13). */
public final class ActiveNodes {
    private ActiveNodes() {}

    /**
     * Whether a resource is active (spec 02 §13.1).
     *
     * @param all a collective counts as active only if all its parts are; otherwise any one will do
     */
    public static boolean isActive(ResourceState resource, boolean all, States states) {
        Resource config = resource.config;
        if (config instanceof Primitive) {
            return isLeafActive(resource);
        }
        if (config instanceof Bundle bundle) {
            return isBundleActive(bundle, all, states);
        }
        for (Resource child : config.children()) {
            if (isActive(states.of(child), all, states) != all) {
                return !all;
            }
        }
        return all;
    }

    private static boolean isLeafActive(ResourceState resource) {
        for (NodeState node : resource.activeNodes) {
            if (node.unclean || node.online || !resource.managed) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBundleActive(Bundle bundle, boolean all, States states) {
        for (Bundle.Replica replica : bundle.replicas) {
            for (Primitive part : parts(replica)) {
                if (isLeafActive(states.of(part)) != all) {
                    return !all;
                }
            }
        }
        return all;
    }

    private static List<Primitive> parts(Bundle.Replica replica) {
        List<Primitive> parts = new ArrayList<>(4);
        addIfPresent(parts, replica.ip());
        addIfPresent(parts, replica.instance());
        parts.add(replica.container());
        addIfPresent(parts, replica.connection());
        return parts;
    }

    private static void addIfPresent(List<Primitive> parts, @Nullable Primitive part) {
        if (part != null) {
            parts.add(part);
        }
    }

    /** The node that counts as where a resource is now (spec 02 §13.4); null if it is nowhere. */
    public static @Nullable NodeState current(ResourceState resource, States states) {
        if (resource.config instanceof Bundle bundle) {
            List<ResourceState> containers = activeContainers(bundle, states);
            if (containers.size() == 1) {
                return current(containers.get(0), states);
            }
            return choose(resource, distinctNodes(containers));
        }
        return choose(resource, resource.activeNodes);
    }

    private static @Nullable NodeState choose(ResourceState resource, Iterable<NodeState> nodes) {
        NodeState choice = null;
        for (NodeState node : nodes) {
            if (node == resource.partialSource) {
                return node;
            }
            boolean ends = false;
            if (resource.partialSource == null) {
                if (resource.config.needsFencing) {
                    ends = true;
                } else if (node.clean() && (choice == null || !choice.clean())) {
                    choice = node;
                    ends = true;
                }
            }
            if (choice == null) {
                choice = node;
            }
            if (ends) {
                return choice;
            }
        }
        return choice;
    }

    /** On how many nodes a resource is active. */
    public static int count(ResourceState resource, States states) {
        return resource.config instanceof Bundle bundle
                ? distinctNodes(activeContainers(bundle, states)).size()
                : resource.activeNodes.size();
    }

    /** On how many online and clean nodes a resource is active. */
    static int countClean(ResourceState resource, States states) {
        int count = 0;
        for (NodeState node : resource.config instanceof Bundle bundle
                ? distinctNodes(activeContainers(bundle, states))
                : resource.activeNodes) {
            count += node.clean() ? 1 : 0;
        }
        return count;
    }

    /**
     * The count that decides whether a resource is active too often: all nodes if it requires fencing, otherwise clean ones (spec 03
     * §16.2).
     */
    public static int countByRequires(ResourceState resource, States states) {
        return resource.config.needsFencing ? count(resource, states) : countClean(resource, states);
    }

    private static List<ResourceState> activeContainers(Bundle bundle, States states) {
        List<ResourceState> containers = new ArrayList<>();
        for (Bundle.Replica replica : bundle.replicas) {
            ResourceState container = states.of(replica.container());
            if (!container.activeNodes.isEmpty()) {
                containers.add(container);
            }
        }
        return containers;
    }

    private static Set<NodeState> distinctNodes(List<ResourceState> resources) {
        Set<NodeState> nodes = new LinkedHashSet<>();
        resources.forEach(resource -> nodes.addAll(resource.activeNodes));
        return nodes;
    }

    /** The role of a resource: of a group or clone the highest of its children; unknown for a bundle (spec 02 §13.2). */
    public static Role role(ResourceState resource, States states) {
        return role(resource, states, state -> state.role);
    }

    /** The next role of a resource, in the manner of {@link #role(ResourceState, States)}. */
    public static Role nextRole(ResourceState resource, States states) {
        return role(resource, states, state -> state.nextRole);
    }

    private static Role role(ResourceState resource, States states, Function<ResourceState, Role> ofLeaf) {
        if (resource.config instanceof Primitive) {
            return ofLeaf.apply(resource);
        }
        Role highest = Role.UNKNOWN;
        if (resource.config instanceof Group || resource.config instanceof Clone) {
            for (Resource child : resource.config.children()) {
                Role role = role(states.of(child), states, ofLeaf);
                highest = role.above(highest) ? role : highest;
            }
        }
        return highest;
    }

    /** Where a resource is active or has an action pending: for a collective the nodes of all its leaves, each once (spec 02 §13.3). */
    static List<NodeState> locationsWithPending(ResourceState resource, States states) {
        Set<NodeState> nodes = new LinkedHashSet<>();
        collectLocations(resource.config, states, nodes);
        return new ArrayList<>(nodes);
    }

    private static void collectLocations(Resource resource, States states, Set<NodeState> nodes) {
        if (resource.children().isEmpty()) {
            ResourceState leaf = states.of(resource);
            nodes.addAll(leaf.activeNodes);
            if (leaf.pendingNode != null) {
                nodes.add(leaf.pendingNode);
            }
        } else {
            resource.children().forEach(child -> collectLocations(child, states, nodes));
        }
    }
}
