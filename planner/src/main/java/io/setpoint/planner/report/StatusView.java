package io.setpoint.planner.report;

import io.setpoint.policy.ClusterState;
import io.setpoint.policy.cluster.Node;
import io.setpoint.policy.cluster.NodeState;
import io.setpoint.policy.cluster.Primitive;
import io.setpoint.policy.cluster.Resource;
import io.setpoint.policy.cluster.ResourceState;
import io.setpoint.policy.cluster.States;
import io.setpoint.policy.value.Role;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The questions that several kinds of lines ask of an observed cluster. */
final class StatusView implements States {
    private final ClusterState cluster;
    private final boolean pendingShown;
    private final MaskedProbes maskedProbes;
    private final Map<Node, NodeState> nodeStates = new HashMap<>();

    StatusView(ClusterState cluster, boolean pendingShown) {
        this.cluster = cluster;
        this.pendingShown = pendingShown;
        maskedProbes = new MaskedProbes(cluster.failedOperations());
        cluster.nodes().forEach(state -> nodeStates.put(state.node, state));
    }

    ClusterState cluster() {
        return cluster;
    }

    /** Actions under way show instead of the role that they start from. */
    boolean pendingShown() {
        return pendingShown;
    }

    MaskedProbes maskedProbes() {
        return maskedProbes;
    }

    @Override
    public ResourceState of(Resource resource) {
        return cluster.state(resource);
    }

    @Override
    public NodeState of(Node node) {
        return nodeStates.get(node);
    }

    @Override
    public List<NodeState> nodes() {
        return cluster.nodes();
    }

    /** At least partially active (spec 08 §7.5). */
    boolean anyActive(Resource resource) {
        if (resource instanceof Primitive leaf) {
            return active(leaf);
        }
        return resource.children().stream().anyMatch(this::anyActive);
    }

    /** Active in all its parts (spec 08 §7.5). */
    boolean allActive(Resource resource) {
        if (resource instanceof Primitive leaf) {
            return active(leaf);
        }
        return resource.children().stream().allMatch(this::allActive);
    }

    private boolean active(Primitive leaf) {
        ResourceState state = of(leaf);
        return state.activeNodes.stream().anyMatch(node -> node.unclean || node.online || !state.managed);
    }

    /** Where any part is active, each node once. */
    Set<NodeState> location(Resource resource) {
        Set<NodeState> nodes = new LinkedHashSet<>();
        forEachLeaf(resource, leaf -> nodes.addAll(of(leaf).activeNodes));
        return nodes;
    }

    /** The highest role of any part; {@link Role#UNKNOWN} without parts. */
    Role role(Resource resource) {
        if (resource instanceof Primitive) {
            return of(resource).role;
        }
        Role highest = Role.UNKNOWN;
        for (Resource child : resource.children()) {
            Role role = role(child);
            highest = role.above(highest) ? role : highest;
        }
        return highest;
    }

    /** The active node that counts (spec 02 §13.4); null if it is active nowhere. */
    @Nullable NodeState currentNode(Primitive resource) {
        ResourceState state = of(resource);
        NodeState source = state.partialSource;
        if (source != null && state.activeNodes.contains(source)) {
            return source;
        }
        if (!resource.needsFencing) {
            for (NodeState node : state.activeNodes) {
                if (node.clean()) {
                    return node;
                }
            }
        }
        return state.activeNodes.isEmpty() ? null : state.activeNodes.get(0);
    }

    static void forEachLeaf(Resource resource, Consumer<Primitive> consumer) {
        if (resource instanceof Primitive leaf) {
            consumer.accept(leaf);
        } else {
            resource.children().forEach(child -> forEachLeaf(child, consumer));
        }
    }

    /** {@code maintenance}, or else {@code unmanaged}, or neither: what headers of collectives say. */
    static List<String> careFlags(ResourceState state) {
        List<String> flags = new ArrayList<>();
        if (state.maintenance) {
            flags.add("maintenance");
        } else if (!state.managed) {
            flags.add("unmanaged");
        }
        return flags;
    }

    /** The own target-role keeps it from what it could be (spec 02 §4.3). */
    static boolean disabled(Resource resource) {
        return resource.targetRole == Role.STOPPED || resource.targetRole == Role.UNPROMOTED;
    }

    static String parenthesis(List<String> flags) {
        return flags.isEmpty() ? "" : " (" + String.join(", ", flags) + ")";
    }
}
