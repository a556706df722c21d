package io.setpoint.policy.status;

import io.setpoint.policy.cluster.Demand;
import io.setpoint.policy.cluster.Node;
import io.setpoint.policy.cluster.NodeState;
import io.setpoint.policy.cluster.Resource;
import io.setpoint.policy.cluster.ResourceState;
import io.setpoint.policy.cluster.States;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects what the status asks for, with the effects that asking has at once. */
final class Demands {
    private final States states;
    private final Fencing fencing;
    private final List<Demand> demands = new ArrayList<>();
    private final Set<Place> stops = new HashSet<>();

    private record Place(Resource resource, Node node) {}

    Demands(States states, Fencing fencing) {
        this.states = states;
        this.fencing = fencing;
    }

    List<Demand> list() {
        return List.copyOf(demands);
    }

    void fence(NodeState node, String reason, boolean priorityDelay) {
        fencing.request(node, reason, priorityDelay, (target, why, delay) -> demands.add(new Demand.Fence(target.node, why, delay)));
    }

    /** Asks for a stop; one that cannot be executed asks for fencing (spec 03 §14.3). */
    void stop(Resource resource, NodeState node) {
        boolean managed = states.of(resource).managed;
        demands.add(new Demand.Stop(resource, node.node, managed));
        stops.add(new Place(resource, node.node));
        boolean unreachable = !node.online && (!node.node.guest() || node.remoteReset);
        if (unreachable && !node.unclean && managed) {
            fence(node, "stop is unrunnable", false);
        }
    }

    /** The resource turned out to be stopped on a node. */
    void stopped(Resource resource, NodeState node) {
        if (stops.contains(new Place(resource, node.node))) {
            demands.add(new Demand.StopsNotNeeded(resource, node.node));
        }
    }

    void demote(Resource resource, NodeState node) {
        demands.add(new Demand.Demote(resource, node.node, states.of(resource).managed));
    }

    void activeRecurring(Resource resource, HistoryEntry entry, NodeState node) {
        demands.add(new Demand.ActiveRecurring(resource, entry.task(), entry.interval, node.node));
    }

    void clearFailCount(ResourceState resource, NodeState node, String reason, @Nullable NodeState afterFencing) {
        demands.add(new Demand.ClearFailCount(
                resource.config, node.node, reason, afterFencing == null ? null : afterFencing.node, resource.managed));
    }

    void deleteHistory(ResourceState resource, NodeState node) {
        demands.add(new Demand.DeleteHistory(resource.config, node.node, resource.managed));
    }
}
