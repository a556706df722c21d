package io.setpoint.planner.action;

import static io.setpoint.rules.fact.OrderFlag.FIRST_IMPLIES_SAME_NODE_THEN;
import static io.setpoint.rules.fact.OrderFlag.IF_SAME_NODE;
import static io.setpoint.rules.fact.OrderFlag.IF_SAME_NODE_OR_TARGET;
import static io.setpoint.rules.fact.OrderFlag.ORDERED;

import io.setpoint.planner.order.OrderingQueue;
import io.setpoint.planner.order.QueuedOrdering;
import io.setpoint.planner.state.Action;
import io.setpoint.planner.state.ActionFlag;
import io.setpoint.planner.state.PlanState;
import io.setpoint.planner.state.PlannedResource;
import io.setpoint.policy.cluster.NodeState;
import io.setpoint.policy.cluster.PlacementStrategy;
import io.setpoint.rules.fact.Rank;
import io.setpoint.rules.fact.Step;
import java.util.ArrayList;
import java.util.List;

/**
 * The implied orderings that depend on tables of allowed nodes: unfencing before starts, leaving before arriving (spec 05 §12.1.4 and 5).
 */
public final class TableOrderings {
    private final PlanState state;
    private final ActionRequests requests;
    private final FenceActions fenceActions;
    private final OrderingQueue queue;

    public TableOrderings(PlanState state, ActionRequests requests, FenceActions fenceActions, OrderingQueue queue) {
        this.state = state;
        this.requests = requests;
        this.fenceActions = fenceActions;
        this.queue = queue;
    }

    /** All of them, each with its place among the implied orderings. */
    public List<PlannedOrdering> all() {
        List<PlannedOrdering> orderings = new ArrayList<>();
        for (PlannedResource resource : state.allResources) {
            if (!resource.isPrimitive() || !resource.managed) {
                continue;
            }
            if (resource.config.needsUnfencing && state.options.unfencing() && !resource.config.fenceDevice) {
                orderings.add(new PlannedOrdering(rank(resource, Step.UNFENCING), () -> queueUnfencing(resource)));
            }
            if (!resource.primitive().utilization.isEmpty()
                    && state.options.placementStrategy() != PlacementStrategy.DEFAULT) {
                orderings.add(new PlannedOrdering(rank(resource, Step.CAPACITY), () -> queueCapacity(resource)));
            }
        }
        return orderings;
    }

    private static Rank rank(PlannedResource resource, Step step) {
        return new Rank(1, resource.config.index, step.ordinal(), 0);
    }

    private void queueUnfencing(PlannedResource resource) {
        for (NodeState node : state.nodes) {
            if (resource.allowed.contains(node)) {
                Action unfence = fenceActions.get(node, "on", true, null, false);
                queue.add(resource, "stop", unfence, ORDERED.bit | IF_SAME_NODE.bit);
                queue.add(unfence, resource, "start", FIRST_IMPLIES_SAME_NODE_THEN.bit | IF_SAME_NODE.bit);
            }
        }
    }

    private void queueCapacity(PlannedResource resource) {
        for (NodeState node : resource.activeNodes) {
            queue.add(resource, "stop", loadStopped(node), IF_SAME_NODE_OR_TARGET.bit);
        }
        for (NodeState node : state.nodes) {
            if (resource.allowed.contains(node)) {
                queue.add(loadStopped(node), resource, "start", IF_SAME_NODE_OR_TARGET.bit);
                queue.add(QueuedOrdering.of(loadStopped(node)), QueuedOrdering.of(resource, "migrate_to"), IF_SAME_NODE_OR_TARGET.bit);
            }
        }
    }

    /** The point at which everything that leaves a node has left it. */
    private Action loadStopped(NodeState node) {
        Action action = requests.clusterPseudo("load_stopped_" + node.name());
        action.node = node;
        action.clear(ActionFlag.OPTIONAL);
        return action;
    }
}
