package io.setpoint.planner.placement;

import io.setpoint.planner.state.PlanState;
import io.setpoint.planner.state.PlannedResource;
import io.setpoint.policy.cluster.Clone;
import io.setpoint.policy.cluster.NodeState;
import io.setpoint.rules.fact.Colocation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Assigns a clone: its instances in order of rank, then the roles of a promotable one (spec 04 §9.8). */
final class CloneAssignment implements Assigner {
    private final Assigner all;
    private final PlanState state;
    private final PlacementRules rules;
    private final InstanceOrder order;
    private final InstanceAssignment instances;
    private final Promotion promotion;
    private final AllocationOutput output;

    CloneAssignment(
            Assigner all,
            PlanState state,
            PlacementRules rules,
            InstanceOrder order,
            InstanceAssignment instances,
            Promotion promotion,
            AllocationOutput output) {
        this.all = all;
        this.state = state;
        this.rules = rules;
        this.order = order;
        this.instances = instances;
        this.promotion = promotion;
        this.output = output;
    }

    /** A clone itself never has a node. */
    @Override
    public @Nullable NodeState assign(PlannedResource clone, @Nullable NodeState prefer, boolean isFinal) {
        if (!clone.unassigned || clone.assigning) {
            return null;
        }
        clone.assigning = true;
        Clone config = (Clone) clone.config;
        if (config.promotable) {
            promotion.addPromotionScores(clone);
        }
        List<Colocation> thisWith = rules.lists().thisWith(clone);
        List<Colocation> withThis = rules.lists().withThis(clone);
        thisWith.forEach(colocation -> all.assign(state.of(colocation.primary()), prefer, isFinal));
        withThis.forEach(colocation -> rules.merge().addDependent(clone, colocation));
        output.report("pcmk__clone_assign", clone);
        order.sort(clone.children);
        instances.assign(clone, clone.children, config.cloneMax, config.cloneNodeMax);
        if (config.promotable) {
            promotion.setRoles(clone);
        }
        clone.unassigned = false;
        clone.assigning = false;
        return null;
    }
}
