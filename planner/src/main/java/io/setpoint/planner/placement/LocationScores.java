package io.setpoint.planner.placement;

import io.setpoint.planner.state.NodeTable;
import io.setpoint.planner.state.PlanState;
import io.setpoint.planner.state.PlannedResource;
import io.setpoint.policy.cluster.Bundle;
import io.setpoint.policy.cluster.Discovery;
import io.setpoint.policy.cluster.Group;
import io.setpoint.policy.cluster.NodeState;
import io.setpoint.policy.constraint.LocationConstraint.NodeScore;
import io.setpoint.policy.value.Role;
import io.setpoint.policy.value.Score;
import io.setpoint.rules.fact.Placement;

/** Applies location constraints to tables of allowed nodes, and hands them down to what is inside a collective (spec 04 §5.2). */
final class LocationScores {
    private final PlanState state;
    private final ScoreChanges changes;

    LocationScores(PlanState state, ScoreChanges changes) {
        this.state = state;
        this.changes = changes;
    }

    /** Applies a placement to its resource and to everything in it that it concerns. */
    void apply(Placement placement) {
        PlannedResource resource = state.of(placement.resource());
        if (placement.discovery() == Discovery.EXCLUSIVE) {
            resource.exclusiveDiscovery = true;
        }
        applyTree(resource, placement, true);
    }

    private void applyTree(PlannedResource resource, Placement placement, boolean withScore) {
        applyTo(resource, placement, withScore);
        if (resource.config instanceof Bundle bundle) {
            applyToBundle(bundle, placement, withScore);
        } else {
            // The scores of a colocated group are carried on by its chain; its later members only learn which nodes are allowed.
            boolean chained = resource.config instanceof Group group && group.colocated;
            for (PlannedResource child : resource.children) {
                applyTree(child, placement, withScore && !(chained && child != resource.children.get(0)));
            }
        }
    }

    private void applyToBundle(Bundle bundle, Placement placement, boolean withScore) {
        for (Bundle.Replica replica : bundle.replicas) {
            applyTo(state.of(replica.container()), placement, withScore);
            if (replica.ip() != null) {
                applyTo(state.of(replica.ip()), placement, withScore);
            }
        }
        if (bundle.bundled != null && placement.role().above(Role.STARTED)) {
            PlannedResource bundled = state.of(bundle.bundled);
            applyTree(bundled, placement, withScore);
            bundled.placements.add(0, placement);
        }
    }

    private void applyTo(PlannedResource resource, Placement placement, boolean withScore) {
        int[] before = changes.before(resource);
        boolean exclusive = applyTo(resource.allowed, resource.nextRole, placement, withScore);
        resource.exclusiveDiscovery |= exclusive;
        changes.report(resource, before, new Cause.Derived(placement));
    }

    /** Applies a placement to a table; true if it made a node's discovery exclusive. */
    private static boolean applyTo(NodeTable table, Role nextRole, Placement placement, boolean withScore) {
        boolean exclusive = false;
        if (placement.role() != Role.UNKNOWN && placement.role() != nextRole) {
            return false;
        }
        for (NodeScore entry : placement.scores()) {
            NodeState node = entry.node();
            int score = withScore ? entry.score() : 0;
            if (table.contains(node)) {
                table.setScore(node.index, Score.add(table.score(node.index), score));
            } else {
                table.put(node.index, score, node.node.discovery);
            }
            if (table.discovery(node.index).compareTo(placement.discovery()) < 0) {
                table.setDiscovery(node.index, placement.discovery());
                exclusive |= placement.discovery() == Discovery.EXCLUSIVE;
            }
        }
        return exclusive;
    }

    /** A copy of a member's table with the scores of its group's location constraints. */
    NodeTable withLocationsOf(PlannedResource group, PlannedResource member) {
        NodeTable table = member.allowed.copy();
        for (Placement placement : group.placements) {
            applyTo(table, member.nextRole, placement, true);
        }
        return table;
    }
}
