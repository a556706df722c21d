package io.setpoint.planner.placement;

import io.setpoint.planner.state.Action;
import io.setpoint.planner.state.ActionFlag;
import io.setpoint.planner.state.PlannedResource;
import io.setpoint.policy.cluster.NodeState;
import io.setpoint.policy.value.Role;

/** Writes down where a resource goes, and takes it back (spec 04 §9.4, §9.6). */
final class NodeAssignment {
    private final NodeLoads loads;
    private final ScoreSink sink;

    NodeAssignment(NodeLoads loads, ScoreSink sink) {
        this.loads = loads;
        this.sink = sink;
    }

    /**
     * Assigns a primitive to a node if that may take it, otherwise to none.
     *
     * @param score of the node's entry
     * @param isFinal whether being placed nowhere stops the resource
     */
    void assign(PlannedResource primitive, NodeState node, int score, boolean isFinal) {
        boolean allowed = score >= 0 && (node.available() || node.node.guest());
        if (allowed) {
            place(primitive, node, score);
        } else {
            assignNowhere(primitive, isFinal);
        }
    }

    /** Assigns a primitive to a node whatever its score and the node's state. */
    void force(PlannedResource primitive, NodeState node) {
        place(primitive, node, node.baseScore);
    }

    /** Assigns a resource, or all of a collective, to no node. */
    void assignNowhere(PlannedResource resource, boolean isFinal) {
        if (!resource.children.isEmpty()) {
            resource.children.forEach(child -> assignNowhere(child, isFinal));
            return;
        }
        unassign(resource);
        resource.unassigned = false;
        if (isFinal) {
            resource.nextRole = Role.STOPPED;
            resource.actions().forEach(NodeAssignment::adaptToStop);
        }
    }

    private static void adaptToStop(Action action) {
        boolean forStoppedRole = "7".equals(action.meta.get("op_target_rc"));
        if (action.task.equals("stop")) {
            action.clear(ActionFlag.OPTIONAL);
        } else if (action.task.equals("start") || action.interval != 0 && !forStoppedRole) {
            action.clear(ActionFlag.RUNNABLE);
        }
    }

    private void place(PlannedResource primitive, NodeState node, int score) {
        unassign(primitive);
        primitive.unassigned = false;
        primitive.assigned = node;
        primitive.assignedScore = score;
        loads.add(node, primitive.primitive());
        if (sink.wantsUtilization()) {
            sink.add(new ScoreLine.Utilization(primitive, node, primitive.primitive().utilization));
        }
    }

    /** Forgets the assignment of a resource and of everything below it. */
    void unassign(PlannedResource resource) {
        resource.unassigned = true;
        if (!resource.children.isEmpty()) {
            resource.children.forEach(this::unassign);
        } else if (resource.assigned != null) {
            loads.remove(resource.assigned, resource.primitive());
            resource.assigned = null;
        }
    }
}
