package io.setpoint.planner.propagate;

import static io.setpoint.rules.fact.OrderFlag.GUEST_ALLOWED;
import static io.setpoint.rules.fact.OrderFlag.IF_SAME_NODE_OR_TARGET;

import io.setpoint.planner.order.InputFilter;
import io.setpoint.planner.state.Action;
import io.setpoint.planner.state.PlanState;
import io.setpoint.planner.state.PlannedResource;
import io.setpoint.planner.state.Relation;
import io.setpoint.policy.cluster.NodeState;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Disables relations that could never be fulfilled (spec 05 §16). */
final class Cutting {
    private final PlanState state;

    Cutting(PlanState state) {
        this.state = state;
    }

    void run() {
        boolean[] launchers = launchers();
        List<Action> all = state.actions.all();
        for (int i = all.size() - 1; i >= 0; i--) {
            Action then = all.get(i);
            boolean cuttable = then.resource != null && launchers[then.resource.config.index] || then.task.equals("migrate_to");
            if (!cuttable) {
                continue;
            }
            for (int j = then.before.size() - 1; j >= 0; j--) {
                Relation relation = then.before.get(j);
                if (betweenGuestAndLauncher(relation) || migrationWaitsForItself(relation)) {
                    relation.beforeFlags = 0;
                }
            }
        }
    }

    /** Which resources launch guests, by index. */
    private boolean[] launchers() {
        boolean[] launchers = new boolean[state.allResources.size()];
        for (NodeState node : state.nodes) {
            PlannedResource launcher = node.node.guest() ? state.launcherOf(node) : null;
            if (launcher != null) {
                launchers[launcher.config.index] = true;
            }
        }
        return launchers;
    }

    private boolean betweenGuestAndLauncher(Relation relation) {
        Action first = relation.first;
        return (relation.beforeFlags & GUEST_ALLOWED.bit) == 0
                && first.resource != null
                && first.node != null
                && first.node.node.guest()
                && relation.then.resource != null
                && state.launcherOf(first.node) == relation.then.resource;
    }

    /** Two resources that swap nodes would each wait until the other has left. */
    private boolean migrationWaitsForItself(Relation relation) {
        return relation.beforeFlags == IF_SAME_NODE_OR_TARGET.bit
                && relation.then.task.equals("migrate_to")
                && InputFilter.usable(relation)
                && reaches(relation.first, relation.then, new HashSet<>());
    }

    private boolean reaches(Action from, Action wanted, Set<Action> seen) {
        if (from == wanted) {
            return true;
        }
        if (!seen.add(from)) {
            return false;
        }
        for (int i = from.before.size() - 1; i >= 0; i--) {
            Relation relation = from.before.get(i);
            if (InputFilter.usable(relation) && reaches(relation.first, wanted, seen)) {
                return true;
            }
        }
        return false;
    }
}
