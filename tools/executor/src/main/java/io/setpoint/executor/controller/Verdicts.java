package io.setpoint.executor.controller;

import io.setpoint.planner.Plan;
import io.setpoint.policy.ClusterState;
import io.setpoint.policy.cluster.Clone;
import io.setpoint.policy.cluster.Primitive;
import io.setpoint.policy.cluster.Resource;
import io.setpoint.policy.cluster.ResourceState;
import io.setpoint.policy.value.Role;
import java.util.LinkedHashSet;
import java.util.Set;

/** Judges how a revision turned out, once nothing is left to do for it. */
final class Verdicts {
    /** Resources that failed since the revision was wanted. */
    private final Set<String> failed = new LinkedHashSet<>();

    private boolean rolledBack;

    void newRevision() {
        failed.clear();
        rolledBack = false;
    }

    /** The wanted revision takes the place of one that failed. */
    void rolledBack() {
        rolledBack = true;
    }

    /** Whether the wanted revision takes the place of one that failed. */
    boolean isRolledBack() {
        return rolledBack;
    }

    void failed(String resource) {
        failed.add(resource);
    }

    void forgiven(String resource) {
        failed.remove(resource);
    }

    /** Whether nothing failed since the revision was wanted, or all of it was forgiven. */
    boolean isUnharmed() {
        return failed.isEmpty();
    }

    /** Whether all that the revision demands is there, according to a plan that finds nothing left to do. */
    static boolean isReached(Plan plan) {
        ClusterState cluster = plan.cluster();
        return cluster.nodes().stream().noneMatch(node -> node.unclean)
                && cluster.resources().stream().allMatch(resource -> isReached(cluster, resource));
    }

    /** A collective of instances is as wanted if one of them is: how many there can be depends on the nodes. */
    private static boolean isReached(ClusterState cluster, Resource resource) {
        if (resource instanceof Primitive) {
            ResourceState state = cluster.state(resource);
            return resource.removed
                    || !state.managed && !state.blocked
                    || !state.blocked && !state.failed && (!isWanted(cluster, resource) || state.role.above(Role.STOPPED));
        }
        var parts = resource.children().stream();
        return resource instanceof Clone
                ? resource.children().isEmpty() || parts.anyMatch(instance -> isReached(cluster, instance))
                : parts.allMatch(part -> isReached(cluster, part));
    }

    private static boolean isWanted(ClusterState cluster, Resource resource) {
        return resource.targetRole != Role.STOPPED && !cluster.options().stopAllResources();
    }
}
