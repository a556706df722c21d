package io.setpoint.policy.status;

import io.setpoint.policy.cluster.ClusterOptions;
import io.setpoint.policy.cluster.NodeState;
import io.setpoint.policy.cluster.Primitive;
import io.setpoint.policy.cluster.Resource.AllowedNode;
import io.setpoint.policy.cluster.ResourceState;
import io.setpoint.policy.cluster.ResourceState.TableChange;
import io.setpoint.policy.resolve.ClusterModel;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** One reading of a status section: what all its steps work on and report to. */
final class Reading {
    final ClusterModel model;
    final ClusterOptions options;
    /** Seconds since the epoch. */
    final long now;
    final History history;
    final Fencing fencing;
    final Demands demands;
    final NodeScores scores;
    final CloneLocations cloneLocations;
    final Activation activation;
    final FailCounts failCounts;
    final OperationDigests digests;
    final FailedOperations failures = new FailedOperations();
    /** In the order of registration. */
    final List<DeferredCheck> deferredChecks = new ArrayList<>();

    Reading(ClusterModel model) {
        this.model = model;
        options = model.options();
        now = model.now().epochSeconds();
        history = new History(model.cib().status);
        fencing = new Fencing(model, options, model::fencingMechanism, this::allowedNodes);
        demands = new Demands(model, fencing);
        scores = new NodeScores(model);
        cloneLocations = new CloneLocations(model);
        activation = new Activation(model, scores, cloneLocations);
        failCounts = new FailCounts(model, history, options.health().scores(), now);
        digests = new OperationDigests(
                model.parameters(),
                model.operations(),
                model.cib().crmFeatureSet,
                container -> ActiveNodes.current(model.of(container), model));
    }

    private Set<NodeState> allowedNodes(Primitive connection) {
        Set<NodeState> nodes = new LinkedHashSet<>();
        for (AllowedNode entry : connection.allowedNodes) {
            nodes.add(model.of(entry.node()));
        }
        ResourceState state = model.of(connection);
        for (TableChange change : state.tableChanges) {
            nodes.addAll(change.nodes());
        }
        return nodes;
    }
}
