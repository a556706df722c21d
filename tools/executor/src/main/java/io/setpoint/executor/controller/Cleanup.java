package io.setpoint.executor.controller;

import io.setpoint.executor.controller.status.FailCounts;
import io.setpoint.policy.ClusterState;
import io.setpoint.policy.cluster.NodeState;
import io.setpoint.policy.cluster.Primitive;
import io.setpoint.policy.cluster.Resource;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Forgets what is remembered of resources, so that they are probed again. */
final class Cleanup {
    private final Loop loop;

    Cleanup(Loop loop) {
        this.loop = loop;
    }

    /**
     * Forgets a resource, with all that is in it.
     *
     * @param node name of the node; null for all
     * @return how many histories there were
     * @throws RequestException if there is no such resource or node
     */
    int forget(String resource, @Nullable String node) {
        ClusterState cluster = loop.observe();
        Set<String> names = new LinkedHashSet<>();
        for (Resource candidate : cluster.allResources()) {
            if (candidate.id.equals(resource) || candidate.xmlId.equals(resource)) {
                addNames(candidate, cluster, names);
            }
        }
        if (names.isEmpty()) {
            throw new RequestException("There is no resource " + resource + ": see the status for those that there are");
        }
        if (node != null && cluster.nodes().stream().noneMatch(known -> known.name().equals(node))) {
            throw new RequestException("There is no node " + node + ": see the status for those that there are");
        }
        int count = 0;
        for (NodeState state : cluster.nodes()) {
            if (node == null || state.name().equals(node)) {
                count += forget(names, state);
            }
        }
        names.forEach(loop::forgiven);
        loop.records.write();
        loop.asked("What was known of " + resource + (node == null ? "" : " on " + node) + " is forgotten");
        loop.changed("What was known of " + resource + " was forgotten");
        return count;
    }

    private int forget(Set<String> names, NodeState node) {
        int count = 0;
        for (String name : names) {
            loop.monitors.cancelResource(node.name(), name);
            if (loop.records.histories.doubt(node.id(), name)) {
                count++;
            }
        }
        loop.records.failCounts.clear(node.id(), name -> names.contains(name) || names.contains(FailCounts.withoutInstance(name)));
        return count;
    }

    /** By all names that nodes may know it by. */
    private static void addNames(Resource resource, ClusterState cluster, Set<String> names) {
        if (resource instanceof Primitive) {
            names.add(resource.id);
            names.add(resource.xmlId);
            names.add(cluster.state(resource).historyName());
        }
        resource.children().forEach(child -> addNames(child, cluster, names));
    }
}
