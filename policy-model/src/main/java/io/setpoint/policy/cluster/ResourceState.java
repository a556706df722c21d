package io.setpoint.policy.cluster;

import io.setpoint.policy.value.Role;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a resource at a moment of a run (spec 03 §1.2): one of the few mutable classes. Reading the status fills it; a plan
 * works on a copy of its own.
 */
public class ResourceState {
    public final Resource config;
    public Role role = Role.STOPPED;
    public Role nextRole;
    public boolean managed;
    public boolean maintenance;
    public boolean migratable;
    public boolean blocked;
    public boolean failed;
    /** Recovery needs a full stop, not just a demotion. */
    public boolean mustStop;
    public boolean ignoreFailure;
    public boolean startPending;
    public boolean exclusiveDiscovery;
    /** Milliseconds; a blocking failure can switch it off (spec 03 §18.2). */
    public long failureTimeout;
    /** The name under which nodes know the resource, if it differs from the id. */
    public @Nullable String historyId;
    /** Where it is active, in the order of discovery; a collective's list can hold a node twice (spec 02 §11.2). */
    public final List<NodeState> activeNodes = new ArrayList<>();
    /** Where its state is known, so that no probe is needed. */
    public final NodeSet knownNodes = new NodeSet();
    public @Nullable String pendingAction;
    public @Nullable NodeState pendingNode;
    public @Nullable NodeState partialSource;
    public @Nullable NodeState partialTarget;
    /** Sources of dangling migrations, latest first. */
    public final List<NodeState> danglingSources = new ArrayList<>();
    public @Nullable NodeState lockNode;
    /** Seconds since the epoch. */
    public long lockTime;
    /** What the history did to the table of allowed nodes, in order. */
    public final List<TableChange> tableChanges = new ArrayList<>();

    /**
     * A change of the table of allowed nodes before placement begins.
     *
     * @param nodes the nodes concerned
     * @param score added to each node's entry (made from the node if absent), or, if {@code replace}, the score of all entries of a new
     *     table
     */
    public record TableChange(List<NodeState> nodes, int score, boolean replace) {}

    public ResourceState(Resource config) {
        this.config = config;
        nextRole = config.targetRole;
        managed = config.managed;
        maintenance = config.maintenance;
        migratable = config.migratable;
        exclusiveDiscovery = config.exclusiveDiscovery;
        failureTimeout = config.failureTimeout;
    }

    /** A copy for a run of its own; nodes are looked up in that run's states by index. */
    protected ResourceState(ResourceState other, List<NodeState> nodes) {
        config = other.config;
        role = other.role;
        nextRole = other.nextRole;
        managed = other.managed;
        maintenance = other.maintenance;
        migratable = other.migratable;
        blocked = other.blocked;
        failed = other.failed;
        mustStop = other.mustStop;
        ignoreFailure = other.ignoreFailure;
        startPending = other.startPending;
        exclusiveDiscovery = other.exclusiveDiscovery;
        failureTimeout = other.failureTimeout;
        historyId = other.historyId;
        other.activeNodes.forEach(node -> activeNodes.add(nodes.get(node.index)));
        knownNodes.addAll(other.knownNodes);
        pendingAction = other.pendingAction;
        pendingNode = other.pendingNode == null ? null : nodes.get(other.pendingNode.index);
        partialSource = other.partialSource == null ? null : nodes.get(other.partialSource.index);
        partialTarget = other.partialTarget == null ? null : nodes.get(other.partialTarget.index);
        other.danglingSources.forEach(node -> danglingSources.add(nodes.get(node.index)));
        lockNode = other.lockNode == null ? null : nodes.get(other.lockNode.index);
        lockTime = other.lockTime;
        for (TableChange change : other.tableChanges) {
            tableChanges.add(new TableChange(
                    change.nodes().stream().map(node -> nodes.get(node.index)).toList(), change.score(), change.replace()));
        }
    }

    /** The id under which nodes know the resource. */
    public final String historyName() {
        return historyId != null ? historyId : config.id;
    }

    @Override
    public final String toString() {
        return config.id;
    }
}
