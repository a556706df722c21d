package io.setpoint.planner.placement;

import io.setpoint.planner.state.PlanState;
import io.setpoint.planner.state.PlannedResource;
import io.setpoint.policy.cluster.Bundle;
import io.setpoint.policy.cluster.Clone;
import io.setpoint.policy.cluster.Group;
import io.setpoint.policy.cluster.NodeState;
import org.jspecify.annotations.Nullable;

/** Assigns a resource of any kind in the way of its kind; the kinds call each other through this. */
final class AssignmentByKind implements Assigner {
    private final Assigner primitives;
    private final Assigner groups;
    private final Assigner clones;
    private final Assigner bundles;

    AssignmentByKind(
            PlanState state,
            PlacementRules rules,
            NodeChoice choice,
            FailureBans failures,
            ScoreSink sink) {
        AllocationOutput output = new AllocationOutput(state, sink);
        InstanceOrder order = new InstanceOrder(state, rules.merge());
        InstanceAssignment instances = new InstanceAssignment(this, state, rules.tables(), rules.assignment());
        PromotionRanking ranking =
                new PromotionRanking(state, rules.lists(), rules.colocations(), rules.merge(), rules.tables(), order);
        Promotion promotion = new Promotion(state, ranking, rules.changes(), sink);
        primitives = new PrimitiveAssignment(this, state, rules, choice, output);
        groups = new GroupAssignment(this, output);
        clones = new CloneAssignment(this, state, rules, order, instances, promotion, output);
        bundles = new BundleAssignment(this, state, rules, order, instances, failures, output);
    }

    @Override
    public @Nullable NodeState assign(PlannedResource resource, @Nullable NodeState prefer, boolean isFinal) {
        return assignerOf(resource).assign(resource, prefer, isFinal);
    }

    private Assigner assignerOf(PlannedResource resource) {
        if (resource.config instanceof Group) {
            return groups;
        }
        if (resource.config instanceof Clone) {
            return clones;
        }
        return resource.config instanceof Bundle ? bundles : primitives;
    }
}
