package io.setpoint.planner.action;

import static io.setpoint.rules.fact.OrderFlag.IF_SAME_NODE;
import static io.setpoint.rules.fact.OrderFlag.NESTED_PROBE;
import static io.setpoint.rules.fact.OrderFlag.ORDERED;
import static io.setpoint.rules.fact.OrderFlag.UNRUNNABLE_FIRST_BLOCKS;

import io.setpoint.planner.order.OrderingQueue;
import io.setpoint.planner.state.Action;
import io.setpoint.planner.state.ActionFlag;
import io.setpoint.planner.state.PlanState;
import io.setpoint.planner.state.PlannedResource;
import io.setpoint.policy.cluster.Bundle;
import io.setpoint.policy.cluster.Clone;
import io.setpoint.policy.cluster.Discovery;
import io.setpoint.policy.cluster.NodeState;
import io.setpoint.policy.status.ActiveNodes;
import io.setpoint.policy.value.Role;
import io.setpoint.rules.fact.OrderFlag;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Finds out the state of resources where it is not known (spec 05 §6). */
public final class Probes {
    private final PlanState state;
    private final ActionRequests requests;
    private final OrderingQueue queue;
    private final Unfencing unfencing;
    private final ConnectionStates connections;
    /** Clones whose instances are in the order of their numbers, as they stay from the first node on. */
    private final Set<PlannedResource> sorted = new HashSet<>();
    private final Map<PlannedResource, ProbedInstances> anonymous = new HashMap<>();

    public Probes(
            PlanState state,
            ActionRequests requests,
            OrderingQueue queue,
            Unfencing unfencing,
            ConnectionStates connections) {
        this.state = state;
        this.requests = requests;
        this.queue = queue;
        this.unfencing = unfencing;
        this.connections = connections;
    }

    public void create() {
        if (!state.options.startupProbes()) {
            return;
        }
        for (NodeState node : state.nodes) {
            if (!node.online) {
                if (connections.failed(node)) {
                    requests.requestFencing(node, "the connection is unrecoverable");
                }
            } else if (!node.unclean && node.probesAllowed) {
                state.resources.forEach(resource -> probe(resource, node));
            }
        }
    }

    private boolean probe(PlannedResource resource, NodeState node) {
        if (resource.config instanceof Clone) {
            probeClone(resource, node);
            return false;
        }
        if (resource.config instanceof Bundle bundle) {
            bundle.replicas.forEach(replica -> probeReplica(bundle, replica, node));
            return false;
        }
        if (excludedOn(resource, node)) {
            return false;
        }
        if (!resource.children.isEmpty()) {
            resource.children.forEach(member -> probe(member, node));
            return false;
        }
        return probePrimitive(resource, node);
    }

    private void probeClone(PlannedResource clone, NodeState node) {
        if (clone.exclusiveDiscovery
                && (!clone.allowed.contains(node) || clone.allowed.discovery(node.index) != Discovery.EXCLUSIVE)) {
            clone.allowed.remove(node.index);
            return;
        }
        if (sorted.add(clone)) {
            clone.children.sort(Comparator.comparingInt(instance -> instance.config.instance));
        }
        if (clone.config.unique) {
            clone.children.forEach(instance -> probe(instance, node));
            return;
        }
        if (!clone.children.isEmpty()) {
            probe(anonymous.computeIfAbsent(clone, this::probedInstances).on(node), node);
        }
    }

    private ProbedInstances probedInstances(PlannedResource clone) {
        return new ProbedInstances(clone.children, state.nodes);
    }

    private void probeReplica(Bundle bundle, Bundle.Replica replica, NodeState node) {
        if (replica.ip() != null) {
            probe(state.of(replica.ip()), node);
        }
        if (replica.instance() != null && replica.node() == node.node) {
            probe(state.of(replica.instance()), node);
        }
        PlannedResource container = state.of(replica.container());
        if (probe(container, node) && bundle.replicasPerHost == 1) {
            for (Bundle.Replica other : bundle.replicas) {
                if (other != replica) {
                    queue.add(
                            container, "monitor", state.of(other.container()), "start", ORDERED.bit | IF_SAME_NODE.bit);
                }
            }
        }
        if (replica.connection() != null) {
            PlannedResource connection = state.of(replica.connection());
            if (probe(connection, node)) {
                Action probe = state.actions.find(connection, "monitor", 0, node).get(0);
                queue.add(container, "start", probe, NESTED_PROBE.bit);
            }
        }
    }

    /** The checks that hold for a group as for a primitive. */
    private boolean excludedOn(PlannedResource resource, NodeState node) {
        if (!node.node.remote) {
            return false;
        }
        return resource.config.fenceDevice
                || resource.config.remoteConnection
                || node.node.guest() && resource.launched.stream().anyMatch(launched -> launched.config.remoteConnection);
    }

    private boolean probePrimitive(PlannedResource resource, NodeState node) {
        if (resource.launcher != null && !resource.config.remoteConnection
                || resource.config.removed
                || resource.knownNodes.contains(node)
                || discoveryForbids(resource, node)
                || guestForbids(resource, node)) {
            return false;
        }
        Action probe = requests.request(resource, "monitor", node, true);
        probe.clear(ActionFlag.OPTIONAL);
        unfencing.orderBefore(resource, probe, node, OrderFlag.ORDERED);
        if (!resource.activeNodes.contains(node)) {
            probe.meta.put("op_target_rc", "7");
        } else if (resource.role == Role.PROMOTED) {
            probe.meta.put("op_target_rc", "8");
        }
        PlannedResource top = resource.topBelowBundle();
        PlannedResource started = top.config instanceof Clone ? top : resource;
        boolean blocks = !probe.runnable() && started.activeNodes.isEmpty();
        queue.add(probe, started, "start", blocks ? ORDERED.bit | UNRUNNABLE_FIRST_BLOCKS.bit : ORDERED.bit);
        queue.add(probe, started, "reload-agent", ORDERED.bit);
        return true;
    }

    private static boolean discoveryForbids(PlannedResource resource, NodeState node) {
        boolean allowed = resource.allowed.contains(node);
        if (resource.exclusiveDiscovery || resource.topBelowBundle().exclusiveDiscovery) {
            return !allowed || resource.allowed.discovery(node.index) != Discovery.EXCLUSIVE;
        }
        Discovery mode = allowed ? resource.allowed.discovery(node.index) : node.node.discovery;
        return mode == Discovery.NEVER;
    }

    /** A guest that does not run yet, or will not stay, is not probed; what may start there waits for its launcher (spec 06 §9.8). */
    private boolean guestForbids(PlannedResource resource, NodeState node) {
        PlannedResource guest = state.launcherOf(node);
        if (guest == null) {
            return false;
        }
        PlannedResource top = resource.topBelowBundle();
        if (guest.role == Role.STOPPED) {
            if (guest.assigned != null && !guest.knownNodes.contains(guest.assigned)) {
                queue.add(guest, "monitor", top, "start", ORDERED.bit);
            }
            return true;
        }
        boolean leaves = guest.role.above(Role.STOPPED)
                && guest.assigned != null
                && !guest.activeNodes.contains(guest.assigned);
        if (node.remoteReset || node.unclean || guest.failed || guest.nextRole == Role.STOPPED || leaves) {
            queue.add(guest, "stop", top, "start", ORDERED.bit);
            return true;
        }
        return false;
    }
}
