package io.setpoint.executor.controller;

import io.setpoint.policy.ClusterState;
import io.setpoint.policy.cluster.Primitive;
import io.setpoint.policy.cluster.Resource;
import java.util.HashSet;
import java.util.Set;

/**
 * Resources that are not configured any more. No probe ever finds them, so their histories are all that tells that they have to be
 * stopped.
 */
final class RemovedResources {
    private RemovedResources() {}

    /** By the names under which nodes know them. */
    static Set<String> of(ClusterState cluster) {
        Set<String> removed = new HashSet<>();
        Set<String> configured = new HashSet<>();
        for (Resource resource : cluster.allResources()) {
            if (resource instanceof Primitive) {
                (resource.removed ? removed : configured).add(cluster.state(resource).historyName());
                (resource.removed ? removed : configured).add(resource.xmlId);
            }
        }
        removed.removeAll(configured);
        return removed;
    }
}
