package io.setpoint.planner.placement;

import io.setpoint.planner.state.NodeTable;
import io.setpoint.planner.state.PlannedResource;
import io.setpoint.policy.cluster.Discovery;
import io.setpoint.policy.value.Score;

/** A resource that some constraint lets be discovered on chosen nodes only can run on no others (spec 04 §5.5). */
final class ExclusiveDiscovery {
    private final ScoreChanges changes;

    ExclusiveDiscovery(ScoreChanges changes) {
        this.changes = changes;
    }

    /** Bans what is not exclusive in a resource and, as long as the flag is there or above, in what is below it. */
    void apply(PlannedResource resource) {
        if (!resource.exclusiveDiscovery && !resource.topBelowBundle().exclusiveDiscovery) {
            return;
        }
        resource.children.forEach(this::apply);
        int[] before = changes.before(resource);
        NodeTable table = resource.allowed;
        for (int i = 0; i < table.size(); i++) {
            if (table.contains(i) && table.discovery(i) != Discovery.EXCLUSIVE) {
                table.setScore(i, Score.MINUS_INFINITY);
            }
        }
        changes.report(resource, before, Cause.Step.EXCLUSIVE_DISCOVERY);
    }
}
