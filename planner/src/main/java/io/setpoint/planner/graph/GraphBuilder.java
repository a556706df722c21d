package io.setpoint.planner.graph;

import io.setpoint.planner.action.ActionRequests;
import io.setpoint.planner.notify.CloneNotifier;
import io.setpoint.planner.state.Action;
import io.setpoint.planner.state.ActionFlag;
import io.setpoint.planner.state.PlanState;
import io.setpoint.planner.state.PlannedResource;
import io.setpoint.planner.state.Relation;
import io.setpoint.policy.cluster.Bundle;
import io.setpoint.policy.cluster.Clone;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Walks resources and actions and writes those that qualify into a graph (spec 07 §4). The order of the walk is the order of the
 * graph, and whether an input is accepted is judged when the action behind it is written: a clone's point that becomes required
 * later is still optional for what comes before. Linear in actions and relations, but for sorting the inputs of each action.
 */
public final class GraphBuilder {
    private final PlanState state;
    private final ActionRequests requests;
    private final CollectiveFlags flags;
    private final CloneNotifier notifier;
    private final ConnectionAddresses addresses;
    private final ActionHeaders headers;
    private final GraphActions actions;
    private final List<Synapse> synapses = new ArrayList<>();

    public GraphBuilder(PlanState state, ActionRequests requests, CollectiveFlags flags) {
        this.state = state;
        this.requests = requests;
        this.flags = flags;
        notifier = new CloneNotifier(state, requests);
        addresses = new ConnectionAddresses(state);
        headers = new ActionHeaders(state);
        actions = new GraphActions(state, headers, new ActionAttributes(state, addresses));
    }

    /** Makes the graph; to be called once, when all orderings are applied and the summary has looked up its actions. */
    public TransitionGraph build() {
        state.resources.forEach(this::addResource);
        requestMaintenanceUpdate();
        addActions(state.actions.all());
        return new TransitionGraph(GraphOptions.of(state), synapses);
    }

    private void addResource(PlannedResource resource) {
        if (resource.config instanceof Bundle bundle) {
            addBundle(bundle);
        } else if (resource.config instanceof Clone) {
            addClone(resource);
        } else {
            addActions(resource.actions());
            resource.children.forEach(this::addResource);
        }
    }

    private void addClone(PlannedResource clone) {
        List<Action> own = clone.actions();
        for (int i = own.size() - 1; i >= 0; i--) {
            flags.reevaluate(own.get(i));
        }
        notifier.notifyInstances(clone);
        clone.children.forEach(this::addResource);
        addActions(clone.actions());
    }

    /** The bundle's own points are left to the walk over all actions. */
    private void addBundle(Bundle bundle) {
        if (bundle.bundled != null) {
            addClone(state.of(bundle.bundled));
        }
        for (Bundle.Replica replica : bundle.replicas) {
            PlannedResource container = state.of(replica.container());
            if (replica.ip() != null) {
                addResource(state.of(replica.ip()));
            }
            if (replica.connection() == null) {
                addResource(container);
            } else {
                PlannedResource connection = state.of(replica.connection());
                addresses.fix(connection, container);
                addResource(container);
                addResource(connection);
            }
        }
    }

    private void requestMaintenanceUpdate() {
        if (!GraphActions.changedMaintenance(state).isEmpty()) {
            requests.clusterPseudo(GraphActions.MAINTENANCE_TASK).set(ActionFlag.ALWAYS_IN_GRAPH);
        }
    }

    /** Newest first. */
    private void addActions(List<Action> candidates) {
        for (int i = candidates.size() - 1; i >= 0; i--) {
            add(candidates.get(i));
        }
    }

    private void add(Action action) {
        ActionInputs.merge(action);
        if (action.inGraph || !GraphEntry.allowed(action)) {
            return;
        }
        action.inGraph = true;
        List<ActionHeader> inputs = new ArrayList<>();
        for (Relation input : ActionInputs.accepted(action)) {
            inputs.add(headers.of(input.first));
        }
        synapses.add(new Synapse(synapses.size(), priority(action), actions.of(action), Collections.unmodifiableList(inputs)));
    }

    private static int priority(Action action) {
        int inherited = action.resource == null ? 0 : action.resource.priority;
        return Math.max(0, Math.max(inherited, action.priority));
    }
}
