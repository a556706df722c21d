package io.setpoint.planner;

import io.setpoint.planner.action.ActionRequests;
import io.setpoint.planner.action.ConfigurationCheck;
import io.setpoint.planner.action.ConnectionStates;
import io.setpoint.planner.action.DemandReplay;
import io.setpoint.planner.action.FenceActions;
import io.setpoint.planner.action.Probes;
import io.setpoint.planner.action.QueuedFacts;
import io.setpoint.planner.action.RecurringActions;
import io.setpoint.planner.action.RemovedResources;
import io.setpoint.planner.action.ResourceActions;
import io.setpoint.planner.action.TableOrderings;
import io.setpoint.planner.action.Unfencing;
import io.setpoint.planner.fence.FencingPass;
import io.setpoint.planner.fence.RemoteOrderings;
import io.setpoint.planner.graph.GraphBuilder;
import io.setpoint.planner.graph.TransitionGraph;
import io.setpoint.planner.order.OrderingQueue;
import io.setpoint.planner.placement.PlacementRequests;
import io.setpoint.planner.placement.Placer;
import io.setpoint.planner.propagate.ActionSummary;
import io.setpoint.planner.propagate.OrderingStage;
import io.setpoint.planner.state.PlanState;
import io.setpoint.planner.state.PlannedResource;
import io.setpoint.planner.summary.TransitionSummary;
import io.setpoint.policy.ClusterState;
import io.setpoint.policy.cluster.NodeState;
import io.setpoint.policy.cluster.Primitive;
import io.setpoint.policy.status.ActiveNodes;
import io.setpoint.policy.status.FailCounts;
import io.setpoint.policy.status.Fencing;
import io.setpoint.policy.status.OperationDigests;
import io.setpoint.rules.PolicyFacts;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One plan being made: the way from facts to the graph, by the steps of {@link PlanStep}. */
final class PlanRun {
    private final PlanState state;
    private final PolicyFacts facts;
    private final OrderingQueue queue = new OrderingQueue();
    private final FenceActions fenceActions;
    private final ActionRequests requests;
    private final Placer placer;
    private final Unfencing unfencing;
    private final ConnectionStates connections;
    private final FailCounts failCounts;
    private final RecurringActions recurring;
    private final ConfigurationCheck configurationCheck;
    private final ActionSummary actionSummary;
    private final Fencing fencing;

    PlanRun(ClusterState cluster, PolicyFacts facts, Recorder recorder) {
        this.facts = facts;
        state = new PlanState(cluster);
        fencing = new Fencing(state, state.options, cluster::fencingMechanism, this::allowedNodes);
        OperationDigests digests = cluster.digests().copy(this::host);
        fenceActions = new FenceActions(state, fencing, digests);
        requests = new ActionRequests(state, fencing, fenceActions);
        unfencing = new Unfencing(state, fenceActions);
        connections = new ConnectionStates(state);
        failCounts = new FailCounts(
                state, cluster.history(), cluster.options().health().scores(), cluster.now().epochSeconds());
        recurring = new RecurringActions(state, requests, queue, unfencing);
        configurationCheck =
                new ConfigurationCheck(state, requests, queue, recurring, unfencing, failCounts, digests);
        actionSummary = new ActionSummary(state);
        placer = new Placer(state, facts, new Requests(), recorder, recorder);
    }

    private List<NodeState> allowedNodes(Primitive connection) {
        PlannedResource planned = state.of(connection);
        return state.nodes.stream().filter(planned.allowed::contains).toList();
    }

    /** Where the container of a bundle's connection goes, or else is. */
    private @Nullable NodeState host(Primitive container) {
        PlannedResource planned = state.of(container);
        return planned.assigned != null ? planned.assigned : ActiveNodes.current(planned, state);
    }

    /** What placement wants done, done by requesting actions. */
    private final class Requests implements PlacementRequests {
        @Override
        public void fence(NodeState node, String reason) {
            requests.requestFencing(node, reason);
        }

        @Override
        public void deleteHistory(PlannedResource resource, NodeState node) {
            requests.request(resource, "lrm_delete", node, false);
        }
    }

    private void run(PlanStep step) {
        switch (step) {
            case STATUS_DEMANDS -> new DemandReplay(state, requests, fenceActions, queue).run();
            case TICKETS -> placer.applyTickets();
            case CONFIGURED_ORDERINGS -> new QueuedFacts(state, requests, queue).queueConfigured(facts.orderings());
            case NODE_CRITERIA -> placer.applyNodeCriteria();
            case RESTRICTIONS -> placer.applyRestrictions();
            case IMPLIED_ORDERINGS -> {
                TableOrderings own = new TableOrderings(state, requests, fenceActions, queue);
                new QueuedFacts(state, requests, queue).queueImplied(facts.orderings(), own.all());
            }
            case CONFIGURATION_CHECK -> configurationCheck.run(state.cluster.history());
            case ASSIGNMENT -> placer.assign();
            case DEFERRED_CHECKS -> configurationCheck.runDeferred(state.cluster.deferredChecks());
            case PROBES -> new Probes(state, requests, queue, unfencing, connections).create();
            case REMOVED_RESOURCES -> new RemovedResources(state, requests, queue, failCounts).clearFailCounts();
            case RESOURCE_ACTIONS -> new ResourceActions(state, requests, queue, unfencing, recurring).create();
            case REMOTE_ORDERINGS -> new RemoteOrderings(state, requests, queue, connections).create();
            case FENCING -> new FencingPass(state, fencing, fenceActions, requests, queue).run();
            case ORDERING -> new OrderingStage(state, requests, actionSummary, placer).apply(queue);
            case SUMMARY -> TransitionSummary.lookUp(state);
            default -> throw new IllegalArgumentException("There is no step " + step);
        }
    }

    /** Takes all steps in their order, but for those to be skipped, and makes the graph of what they led to. */
    TransitionGraph make(Set<PlanStep> skipped, StepWatch watch) {
        for (PlanStep step : PlanStep.values()) {
            if (!skipped.contains(step)) {
                watch.step(step, () -> run(step));
            }
        }
        return new GraphBuilder(state, requests, actionSummary).build();
    }

    PlanState state() {
        return state;
    }
}
