package io.setpoint.planner.placement;

import io.setpoint.planner.state.PlannedResource;
import io.setpoint.policy.cluster.Group;
import io.setpoint.policy.cluster.NodeState;
import org.jspecify.annotations.Nullable;

/** Assigns a group: its members one after the other; what holds them together is a chain of colocations between them (spec 04 §9.7). */
final class GroupAssignment implements Assigner {
    private final Assigner all;
    private final AllocationOutput output;

    GroupAssignment(Assigner all, AllocationOutput output) {
        this.all = all;
        this.output = output;
    }

    @Override
    public @Nullable NodeState assign(PlannedResource group, @Nullable NodeState prefer, boolean isFinal) {
        if (!group.unassigned || group.assigning) {
            return null;
        }
        if (group.children.isEmpty()) {
            group.unassigned = false;
            return null;
        }
        group.assigning = true;
        PlannedResource first = group.children.get(0);
        group.role = first.role;
        output.report("pcmk__group_assign", group);
        NodeState chosen = null;
        for (PlannedResource member : group.children) {
            NodeState node = all.assign(member, prefer, isFinal);
            chosen = chosen == null ? node : chosen;
        }
        group.nextRole = first.nextRole;
        group.assigning = false;
        group.unassigned = false;
        return ((Group) group.config).colocated ? chosen : null;
    }
}
