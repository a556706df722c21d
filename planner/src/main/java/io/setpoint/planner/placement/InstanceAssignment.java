package io.setpoint.planner.placement;

import io.setpoint.planner.state.NodeTable;
import io.setpoint.planner.state.PlanState;
import io.setpoint.planner.state.PlannedResource;
import io.setpoint.policy.cluster.NodeState;
import io.setpoint.policy.status.ActiveNodes;
import io.setpoint.policy.value.Score;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Assigns the instances of a clone, or the containers of a bundle (spec 04 §9.10). A first pass lets instances stay on their nodes as long
 * as every node that is better gets its share; a second pass places the rest.
 */
final class InstanceAssignment {
    private final Assigner all;
    private final PlanState state;
    private final TableScores tables;
    private final NodeAssignment assignment;

    InstanceAssignment(Assigner all, PlanState state, TableScores tables, NodeAssignment assignment) {
        this.all = all;
        this.state = state;
        this.tables = tables;
        this.assignment = assignment;
    }

    /**
     * Assigns instances in a given order.
     *
     * @param collective whose table counts the instances on each node
     */
    void assign(PlannedResource collective, List<PlannedResource> instances, int maxTotal, int maxPerNode) {
        NodeTable table = collective.allowed;
        table.resetCounts();
        int optimal = Math.max(1, maxTotal / Math.max(1, countAvailable(table)));
        int assigned = 0;
        for (PlannedResource instance : instances) {
            if (assigned >= maxTotal) {
                break;
            }
            NodeState current = instance.unassigned ? placeToStay(instance, table, optimal) : null;
            if (current != null && stay(collective, instance, current, maxTotal - assigned, maxPerNode)) {
                assigned++;
            }
        }
        for (PlannedResource instance : instances) {
            if (!instance.unassigned) {
                continue;
            }
            if (assigned >= maxTotal) {
                tables.banEverywhere(instance, Cause.Step.INSTANCE_LIMIT);
            } else if (assignOne(instance, null, maxPerNode) != null) {
                assigned++;
            }
        }
    }

    private int countAvailable(NodeTable table) {
        int count = 0;
        for (NodeState node : state.nodes) {
            count += table.contains(node) && node.available() ? 1 : 0;
        }
        return count;
    }

    private @Nullable NodeState placeToStay(PlannedResource instance, NodeTable table, int optimal) {
        NodeState current = ActiveNodes.current(instance, state);
        boolean healthy = current != null
                && !instance.activeNodes.isEmpty()
                && !instance.failed
                && Availability.usable(current, current.baseScore);
        return healthy && !(table.contains(current) && table.count(current.index) >= optimal) ? current : null;
    }

    /** Tries to keep an instance where it is; whenever another node would be chosen, a place there is reserved and the choice repeated. */
    private boolean stay(PlannedResource collective, PlannedResource instance, NodeState current, int available, int maxPerNode) {
        if (!Availability.usable(instance.allowed, current)) {
            return false;
        }
        List<NodeTable> backup = new ArrayList<>();
        save(instance, backup);
        NodeTable counts = collective.allowed.copy();
        boolean stays = false;
        for (int reserved = 0; reserved < available; reserved++) {
            NodeState chosen = assignOne(instance, current, maxPerNode);
            if (chosen == current) {
                stays = true;
                break;
            }
            restore(instance, backup, 0);
            if (chosen == null) {
                instance.unassigned = true;
                break;
            }
            assignment.unassign(instance);
        }
        collective.allowed.replaceBy(counts);
        if (stays && counts.contains(current)) {
            collective.allowed.setCount(current.index, counts.count(current.index) + 1);
        }
        return stays;
    }

    private @Nullable NodeState assignOne(PlannedResource instance, @Nullable NodeState prefer, int maxPerNode) {
        if (instance.assigning) {
            return null;
        }
        NodeTable parent = instance.parent == null ? instance.allowed : instance.parent.allowed;
        for (NodeState node : state.nodes) {
            if (instance.allowed.contains(node) && !canRun(instance, node, parent, maxPerNode)) {
                tables.set(instance, node, Score.MINUS_INFINITY, Cause.Step.INSTANCE_CANNOT_RUN);
                for (PlannedResource member : instance.children) {
                    if (member.allowed.contains(node)) {
                        tables.set(member, node, Score.MINUS_INFINITY, Cause.Step.INSTANCE_CANNOT_RUN);
                    }
                }
            }
        }
        NodeState chosen = all.assign(instance, prefer, prefer == null);
        if (chosen != null && parent.contains(chosen)) {
            parent.setCount(chosen.index, parent.count(chosen.index) + 1);
        }
        return chosen;
    }

    private static boolean canRun(PlannedResource instance, NodeState node, NodeTable parent, int maxPerNode) {
        return !instance.config.removed
                && node.available()
                && parent.contains(node)
                && parent.score(node.index) >= 0
                && parent.count(node.index) < maxPerNode;
    }

    private static void save(PlannedResource resource, List<NodeTable> backup) {
        backup.add(resource.allowed.copy());
        resource.children.forEach(child -> save(child, backup));
    }

    private static int restore(PlannedResource resource, List<NodeTable> backup, int at) {
        resource.allowed.replaceBy(backup.get(at));
        int next = at + 1;
        for (PlannedResource child : resource.children) {
            next = restore(child, backup, next);
        }
        return next;
    }
}
