package io.setpoint.planner.placement;

import io.setpoint.planner.state.Locations;
import io.setpoint.planner.state.NodeTable;
import io.setpoint.planner.state.PlanState;
import io.setpoint.planner.state.PlannedResource;
import io.setpoint.policy.cluster.Bundle;
import io.setpoint.policy.cluster.NodeState;
import io.setpoint.policy.cluster.Primitive;
import io.setpoint.policy.value.Role;
import io.setpoint.policy.value.Score;
import io.setpoint.rules.fact.Colocation;
import io.setpoint.rules.fact.Origin;
import io.setpoint.rules.fact.Rank;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Assigns a bundle: its containers, then what belongs to each, then what is inside (spec 04 §10). Every request runs all steps again; what
 * is placed already stays where it is.
 */
final class BundleAssignment implements Assigner {
    private final Assigner all;
    private final PlanState state;
    private final PlacementRules rules;
    private final InstanceOrder order;
    private final InstanceAssignment instances;
    private final FailureBans failures;
    private final AllocationOutput output;

    BundleAssignment(
            Assigner all,
            PlanState state,
            PlacementRules rules,
            InstanceOrder order,
            InstanceAssignment instances,
            FailureBans failures,
            AllocationOutput output) {
        this.all = all;
        this.state = state;
        this.rules = rules;
        this.order = order;
        this.instances = instances;
        this.failures = failures;
        this.output = output;
    }

    @Override
    public @Nullable NodeState assign(PlannedResource resource, @Nullable NodeState prefer, boolean isFinal) {
        Bundle bundle = (Bundle) resource.config;
        resource.assigning = true;
        output.report("pcmk__bundle_assign", resource);
        List<PlannedResource> containers = new ArrayList<>();
        bundle.replicas.forEach(replica -> containers.add(state.of(replica.container())));
        order.sort(containers);
        instances.assign(resource, containers, bundle.replicas.size(), bundle.replicasPerHost);
        for (Bundle.Replica replica : bundle.replicas) {
            assignReplica(bundle, replica, prefer, isFinal);
        }
        if (bundle.bundled != null) {
            PlannedResource bundled = state.of(bundle.bundled);
            openToOwnNodes(bundled, bundle);
            all.assign(bundled, prefer, isFinal);
        }
        resource.assigning = false;
        resource.unassigned = false;
        return null;
    }

    private void assignReplica(Bundle bundle, Bundle.Replica replica, @Nullable NodeState prefer, boolean isFinal) {
        if (replica.ip() != null) {
            all.assign(state.of(replica.ip()), prefer, isFinal);
        }
        if (replica.connection() != null) {
            NodeState host = Locations.assigned(state.of(replica.container()));
            if (host != null && host.node.remote && host.node.connection != null) {
                rules.lists().add(withHost(replica.connection(), host.node.connection));
            }
            all.assign(state.of(replica.connection()), prefer, isFinal);
        }
        if (replica.instance() != null && replica.node() != null && bundle.bundled != null) {
            PlannedResource instance = state.of(replica.instance());
            NodeState node = state.of(replica.node());
            tieToOwnNode(instance, node);
            PlannedResource bundled = state.of(bundle.bundled);
            bundled.assigning = true;
            all.assign(instance, node, isFinal);
            bundled.assigning = false;
        }
    }

    /** A remote node has one active connection, through which everything in containers there is reached. */
    private static Colocation withHost(Primitive connection, Primitive hostConnection) {
        return new Colocation(
                "#replica-remote-with-host-remote",
                connection,
                Role.UNKNOWN,
                hostConnection,
                Role.UNKNOWN,
                Score.INFINITY,
                "#uname",
                false,
                true,
                new Origin("replica-remote-with-host-remote", connection.id),
                new Rank(1, connection.index, 0, 0));
    }

    private void tieToOwnNode(PlannedResource instance, NodeState own) {
        int[] before = rules.changes().before(instance);
        NodeTable table = instance.allowed;
        for (NodeState node : state.nodes) {
            if (node != own && table.contains(node)) {
                table.setScore(node.index, Score.MINUS_INFINITY);
            }
        }
        if (table.contains(own) && !failures.banned(instance, own)) {
            table.setScore(own.index, Score.INFINITY);
        }
        rules.changes().report(instance, before, Cause.Step.BUNDLE_NODE);
    }

    private void openToOwnNodes(PlannedResource bundled, Bundle bundle) {
        int[] before = rules.changes().before(bundled);
        for (NodeState node : state.nodes) {
            if (bundled.allowed.contains(node)) {
                boolean own = node.node.bundleNode() && node.node.connection.absoluteTop() == bundle;
                bundled.allowed.setScore(node.index, own ? 0 : Score.MINUS_INFINITY);
            }
        }
        rules.changes().report(bundled, before, Cause.Step.BUNDLE_NODE);
    }
}
