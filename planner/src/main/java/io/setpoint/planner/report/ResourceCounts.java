package io.setpoint.planner.report;

import io.setpoint.policy.ClusterState;
import io.setpoint.policy.cluster.Resource;
import io.setpoint.policy.cluster.ResourceState;
import io.setpoint.policy.value.Role;

/**
 * How many resource instances there are: leaves, without removed ones that are stopped (spec 08 §7.2).
 *
 * @param total all of them
 * @param disabled those that their target-role holds back
 * @param blocked those that a failure blocks
 */
public record ResourceCounts(int total, int disabled, int blocked) {
    public static ResourceCounts of(ClusterState cluster) {
        Counter counter = new Counter();
        for (Resource resource : cluster.resources()) {
            StatusView.forEachLeaf(resource, leaf -> counter.count(cluster.state(leaf)));
        }
        return new ResourceCounts(counter.total, counter.disabled, counter.blocked);
    }

    /** Anything that keeps instances from being what they could be. */
    public boolean remarkable() {
        return disabled > 0 || blocked > 0;
    }

    private static final class Counter {
        private int total;
        private int disabled;
        private int blocked;

        private void count(ResourceState leaf) {
            if (leaf.config.removed && leaf.role == Role.STOPPED) {
                return;
            }
            total++;
            disabled += StatusView.disabled(leaf.config) ? 1 : 0;
            blocked += leaf.blocked ? 1 : 0;
        }
    }
}
