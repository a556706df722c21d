package io.setpoint.planner.placement;

import io.setpoint.planner.state.PlannedResource;

/** Troubles of a resource or of anything below it. */
final class Troubles {
    private Troubles() {}

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
