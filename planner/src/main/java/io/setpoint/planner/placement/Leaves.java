package io.setpoint.planner.placement;

import io.setpoint.planner.state.PlannedResource;
import io.setpoint.policy.cluster.NodeState;
import org.jspecify.annotations.Nullable;

/** Questions about a resource that its leaves answer (spec 04 §1.3). */
final class Leaves {
    private Leaves() {}

    /** The node that everything in a resource is assigned to; null if nothing is assigned, or if not all is on one node. */
    static @Nullable NodeState location(PlannedResource resource) {
        if (resource.children.isEmpty()) {
            return resource.assigned;
        }
        PlannedResource first = firstAssigned(resource);
        return first != null && allOn(resource, first.assigned) ? first.assigned : null;
    }

    /** The score of the entry by which a resource with a location was placed there. */
    static int assignedScore(PlannedResource resource) {
        PlannedResource first = firstAssigned(resource);
        return first == null ? 0 : first.assignedScore;
    }

    private static @Nullable PlannedResource firstAssigned(PlannedResource resource) {
        if (resource.children.isEmpty()) {
            return resource.assigned == null ? null : resource;
        }
        for (PlannedResource child : resource.children) {
            PlannedResource found = firstAssigned(child);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static boolean allOn(PlannedResource resource, @Nullable NodeState node) {
        if (resource.children.isEmpty()) {
            return resource.assigned == null || resource.assigned == node;
        }
        for (PlannedResource child : resource.children) {
            if (!allOn(child, node)) {
                return false;
            }
        }
        return true;
    }

    /** The resource or something below it is blocked. */
    static boolean anyBlocked(PlannedResource resource) {
        if (resource.blocked) {
            return true;
        }
        for (PlannedResource child : resource.children) {
            if (anyBlocked(child)) {
                return true;
            }
        }
        return false;
    }

    /** The resource or something below it failed. */
    static boolean anyFailed(PlannedResource resource) {
        if (resource.failed) {
            return true;
        }
        for (PlannedResource child : resource.children) {
            if (anyFailed(child)) {
                return true;
            }
        }
        return false;
    }
}
