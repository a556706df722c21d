package io.setpoint.planner.placement;

import io.setpoint.planner.propagate.LatePlacement;
import io.setpoint.planner.state.Locations;
import io.setpoint.planner.state.PlanState;
import io.setpoint.planner.state.PlannedResource;
import io.setpoint.policy.cluster.NodeState;
import io.setpoint.policy.cluster.PlacementStrategy;
import io.setpoint.rules.PolicyFacts;
import io.setpoint.rules.fact.Colocation;
import io.setpoint.rules.fact.Placement;
import io.setpoint.rules.fact.PromotionTicket;
import java.util.List;

/**
 * Decides where resources go and which instances are promoted. Its stages stand apart because other steps of the planner come between
 * them; each is run once, in this order (spec 04 §0):
 * <ol>
 *   <li>{@link #applyTickets()}, while constraints are read;
 *   <li>{@link #applyNodeCriteria()}, when all of them are;
 *   <li>{@link #applyRestrictions()}, with what resources imply;
 *   <li>{@link #assign()}, when operations have been checked against the configuration.
 * </ol>
 */
public final class Placer implements LatePlacement {
    private final PlanState state;
    private final PolicyFacts facts;
    private final TicketLoss tickets;
    private final ShutdownLocks locks;
    private final LocationScores locations;
    private final StayingPut stickiness;
    private final FailureBans failures;
    private final ExclusiveDiscovery discovery;
    private final RemoteRestrictions restrictions;
    private final ColocationLists lists;
    private final NodeLoads loads;
    private final NodeOrder nodeOrder;
    private final NodeAssignment assignment;
    private final ResourceOrder resourceOrder;
    private final Assigner assigner;
    private final ScoreSink sink;

    public Placer(
            PlanState state, PolicyFacts facts, PlacementRequests requests, ScoreSink sink, ScoreExplanation explanation) {
        this.state = state;
        this.facts = facts;
        this.sink = sink;
        ScoreChanges changes = new ScoreChanges(state, explanation);
        TableScores tables = new TableScores(state, changes);
        tickets = new TicketLoss(state, tables, requests);
        locks = new ShutdownLocks(state, tables, requests);
        locations = new LocationScores(state, changes);
        stickiness = new StayingPut(state, tables);
        failures = new FailureBans(state, tables);
        discovery = new ExclusiveDiscovery(changes);
        restrictions = new RemoteRestrictions(state, changes);
        lists = new ColocationLists(state);
        loads = new NodeLoads(state);
        nodeOrder = new NodeOrder(state, loads);
        assignment = new NodeAssignment(loads, sink);
        NodeAttributes attributes = new NodeAttributes(state);
        ScoreMerge merge = new ScoreMerge(state, lists, attributes, locations, changes);
        resourceOrder = new ResourceOrder(state, merge, nodeOrder);
        ColocationApplication colocations = new ColocationApplication(
                state,
                new DependentScores(state, attributes, changes),
                new CompatibleInstances(state, nodeOrder, attributes),
                attributes,
                assignment,
                changes);
        NodeChoice choice = new NodeChoice(state, nodeOrder, new CapacityBans(state, lists, loads, tables));
        PlacementRules rules = new PlacementRules(lists, colocations, merge, tables, assignment, changes);
        assigner = new AssignmentByKind(state, rules, choice, failures, sink);
        fileFacts();
    }

    /** Gives each resource the constraints that concern it, in the order in which they count. */
    private void fileFacts() {
        List<Placement> placements = facts.placements();
        for (int i = placements.size() - 1; i >= 0; i--) {
            state.of(placements.get(i).resource()).placements.add(placements.get(i));
        }
        for (PromotionTicket ticket : facts.promotionTickets()) {
            state.of(ticket.resource()).promotionTickets.add(ticket);
        }
        lists.fill(facts.colocations());
    }

    /** What depends on tickets that are not good is banned, fenced or frozen (spec 04 §7). */
    public void applyTickets() {
        facts.ticketEffects().forEach(tickets::apply);
    }

    /** Fills the tables of allowed nodes (spec 04 §5). */
    public void applyNodeCriteria() {
        facts.shutdownLocks().forEach(locks::apply);
        // The newest first: it decides with which entry a table begins, and where scores saturate.
        List<Placement> placements = facts.placements();
        for (int i = placements.size() - 1; i >= 0; i--) {
            locations.apply(placements.get(i));
        }
        facts.stickiness().forEach(stickiness::apply);
        facts.thresholds().forEach(failures::apply);
        state.resources.forEach(discovery::apply);
    }

    /** Bans that follow from what resources are (spec 04 §6.6). */
    public void applyRestrictions() {
        facts.nodeRestrictions().forEach(restrictions::apply);
    }

    /** Assigns every resource to a node or to none, and decides its next role (spec 04 §9.1). */
    public void assign() {
        if (state.options.placementStrategy() != PlacementStrategy.DEFAULT) {
            resourceOrder.sort();
        }
        reportCapacities("Original");
        List<PlannedResource> resources = List.copyOf(state.resources);
        if (state.nodes.stream().anyMatch(node -> node.node.remote)) {
            // Connections decide which remote nodes can be used by the others.
            for (PlannedResource resource : resources) {
                if (resource.config.remoteConnection) {
                    assigner.assign(resource, resource.partialTarget, true);
                }
            }
        }
        for (PlannedResource resource : resources) {
            if (!resource.config.remoteConnection || !resource.isPrimitive()) {
                assigner.assign(resource, null, true);
            }
        }
        reportCapacities("Remaining");
    }

    private void reportCapacities(String title) {
        if (sink.wantsUtilization()) {
            for (NodeState node : state.nodes) {
                if (!node.node.bundleNode()) {
                    sink.add(new ScoreLine.Capacity(title, node, loads.remaining(node)));
                }
            }
        }
    }

    @Override
    public List<NodeState> allowedNodesBestFirst(PlannedResource resource) {
        return nodeOrder.sorted(resource.allowed, null);
    }

    @Override
    public List<Colocation> colocatedWith(PlannedResource primary) {
        return lists.withThis(primary);
    }

    @Override
    public boolean unassign(PlannedResource instance) {
        boolean placed = Locations.firstAssigned(instance) != null;
        assignment.assignNowhere(instance, true);
        return placed;
    }
}
