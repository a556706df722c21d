package io.setpoint.planner.placement;

import io.setpoint.planner.state.NodeTable;
import io.setpoint.planner.state.PlanState;
import io.setpoint.planner.state.PlannedResource;
import io.setpoint.policy.cluster.Node;
import io.setpoint.policy.cluster.NodeState;
import io.setpoint.policy.cluster.QuorumPolicy;
import io.setpoint.policy.status.ActiveNodes;
import io.setpoint.policy.value.Role;
import io.setpoint.policy.value.Score;
import io.setpoint.rules.fact.Colocation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Assigns a primitive: colocations first, the mandatory before the others, then the best node (spec 04 §9.2, §9.5). */
final class PrimitiveAssignment implements Assigner {
    private final Assigner all;
    private final PlanState state;
    private final PlacementRules rules;
    private final NodeChoice choice;
    private final AllocationOutput output;

    PrimitiveAssignment(Assigner all, PlanState state, PlacementRules rules, NodeChoice choice, AllocationOutput output) {
        this.all = all;
        this.state = state;
        this.rules = rules;
        this.choice = choice;
        this.output = output;
    }

    @Override
    public @Nullable NodeState assign(PlannedResource primitive, @Nullable NodeState prefer, boolean isFinal) {
        if (primitive.parent != null && !primitive.parent.assigning) {
            all.assign(primitive.parent, prefer, isFinal);
        }
        if (!primitive.unassigned) {
            return primitive.assigned;
        }
        if (primitive.assigning) {
            return null;
        }
        primitive.assigning = true;
        applyColocations(primitive);
        decideRole(primitive);
        output.report("pcmk__primitive_assign", primitive);
        place(primitive, prefer, isFinal);
        primitive.assigning = false;
        if (primitive.primitive().remoteNode != null && primitive.config.remoteConnection) {
            updateRemoteNode(primitive, primitive.primitive().remoteNode);
        }
        return primitive.assigned;
    }

    private void applyColocations(PlannedResource primitive) {
        List<Colocation> thisWith = rules.lists().thisWith(primitive);
        List<Colocation> withThis = rules.lists().withThis(primitive);
        for (boolean mandatory : new boolean[] {true, false}) {
            for (Colocation colocation : thisWith) {
                if (mandatory(colocation) == mandatory) {
                    honor(primitive, colocation);
                }
            }
            for (Colocation colocation : withThis) {
                if (mandatory(colocation) == mandatory) {
                    rules.merge().addDependent(primitive, colocation);
                }
            }
        }
    }

    private static boolean mandatory(Colocation colocation) {
        return Math.abs(colocation.score()) >= Score.INFINITY;
    }

    /** Places the primary and applies the colocation; where that would leave no node, some kinds of colocation are given up. */
    private void honor(PlannedResource dependent, Colocation colocation) {
        PlannedResource primary = state.of(colocation.primary());
        boolean dispensable = colocation.dependentRole() == Role.PROMOTED
                || colocation.score() < 0 && colocation.score() > Score.MINUS_INFINITY;
        NodeTable backup = dispensable ? dependent.allowed.copy() : null;
        if (primary.unassigned) {
            all.assign(primary, null, true);
        }
        rules.colocations().apply(dependent, primary, colocation);
        if (backup != null && !Availability.anyUsable(dependent.allowed, state)) {
            int[] before = rules.changes().before(dependent);
            dependent.allowed.replaceBy(backup);
            rules.changes().report(dependent, before, new Cause.Derived(colocation));
        }
    }

    private void decideRole(PlannedResource primitive) {
        if (primitive.nextRole == Role.STOPPED) {
            rules.tables().banEverywhere(primitive, Cause.Step.TO_BE_STOPPED);
        } else if (primitive.nextRole.above(primitive.role)
                && !state.options.quorate()
                && state.options.quorumPolicy() == QuorumPolicy.FREEZE) {
            primitive.nextRole = primitive.role;
        }
    }

    private void place(PlannedResource primitive, @Nullable NodeState prefer, boolean isFinal) {
        if (state.options.fencingEnabled() && !state.cluster.fencingMechanism()) {
            primitive.managed = false;
        }
        if (!primitive.managed) {
            stayUnmanaged(primitive);
        } else if (state.options.stopAllResources()) {
            rules.assignment().assignNowhere(primitive, isFinal);
        } else {
            NodeState node = choice.choose(primitive, prefer);
            if (node == null) {
                rules.assignment().assignNowhere(primitive, isFinal);
            } else {
                rules.assignment().assign(primitive, node, primitive.allowed.score(node.index), isFinal);
            }
        }
    }

    private void stayUnmanaged(PlannedResource primitive) {
        primitive.nextRole = primitive.role;
        NodeState current = ActiveNodes.current(primitive, state);
        if (current == null) {
            rules.assignment().assignNowhere(primitive, true);
        } else {
            rules.assignment().force(primitive, current);
        }
    }

    /** From now on the remote node counts as up or as going down. */
    private void updateRemoteNode(PlannedResource connection, Node remote) {
        NodeState node = state.of(remote);
        if (connection.assigned != null && connection.nextRole != Role.STOPPED) {
            node.online = true;
            if (!node.seen) {
                node.unclean = false;
            }
        } else {
            node.shutdown = true;
        }
    }
}
