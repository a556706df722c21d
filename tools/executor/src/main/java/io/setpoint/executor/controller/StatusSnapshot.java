package io.setpoint.executor.controller;

import io.setpoint.executor.controller.ControllerStatus.Active;
import io.setpoint.executor.controller.ControllerStatus.FailCount;
import io.setpoint.executor.controller.ControllerStatus.Node;
import io.setpoint.executor.graph.ExecutionProgress;
import io.setpoint.policy.ClusterState;
import io.setpoint.policy.cluster.NodeState;
import io.setpoint.policy.cluster.Primitive;
import io.setpoint.policy.cluster.Resource;
import io.setpoint.policy.cluster.ResourceState;
import io.setpoint.policy.document.Configuration;
import io.setpoint.policy.document.ElementTree;
import io.setpoint.policy.document.NodeElement;
import io.setpoint.policy.document.ResourceElement;
import io.setpoint.policy.value.Role;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a controller knows, for people. */
final class StatusSnapshot {
    private static final int FAILURES = 20;

    private final Loop loop;
    private final ClusterState cluster;
    /** Where nodes and resources stand in the document, by id. */
    private final Map<String, Integer> places = new HashMap<>();

    StatusSnapshot(Loop loop) {
        this.loop = loop;
        cluster = loop.observe();
        Configuration configuration = cluster.cib().configuration;
        if (configuration != null) {
            ElementTree.walk(configuration, element -> {
                if (element instanceof ResourceElement resource && resource.id != null) {
                    places.putIfAbsent("resource " + resource.id, places.size());
                } else if (element instanceof NodeElement node && node.id != null) {
                    places.putIfAbsent("node " + node.id, places.size());
                }
            });
        }
    }

    /** @param progress of the running transition; null if none runs */
    ControllerStatus take(@Nullable ExecutionProgress progress) {
        Transition transition = loop.transition();
        return new ControllerStatus(
                loop.phase(),
                loop.since(),
                loop.revisions.required(),
                nodes(),
                resources(),
                transition == null || progress == null
                        ? null
                        : new ControllerStatus.Transition(transition.number, transition.since, progress),
                loop.records.journal.failures(FAILURES));
    }

    private List<Node> nodes() {
        List<NodeState> nodes = new ArrayList<>(cluster.nodes());
        nodes.sort(Comparator.comparing(node -> places.getOrDefault("node " + node.id(), Integer.MAX_VALUE)));
        return nodes.stream().map(node -> new Node(node.name(), condition(node))).toList();
    }

    private static String condition(NodeState node) {
        if (node.unclean) {
            return "unclean";
        }
        if (!node.online) {
            return "offline";
        }
        if (node.maintenance) {
            return "maintenance";
        }
        return node.standby ? "standby" : "online";
    }

    private List<ControllerStatus.Resource> resources() {
        List<Resource> primitives = new ArrayList<>(cluster.allResources().stream().filter(Primitive.class::isInstance).toList());
        primitives.sort(Comparator.comparing(resource -> places.getOrDefault("resource " + resource.xmlId, Integer.MAX_VALUE)));
        return primitives.stream().map(this::resource).toList();
    }

    private ControllerStatus.Resource resource(Resource resource) {
        ResourceState state = cluster.state(resource);
        List<Active> active = state.activeNodes.stream().map(node -> new Active(node.name(), role(resource, state))).toList();
        List<FailCount> failCounts = new ArrayList<>();
        for (NodeState node : cluster.nodes()) {
            String count = loop.records.failCounts.of(node.id()).get(state.historyName());
            if (count != null && concerns(resource, node)) {
                failCounts.add(new FailCount(node.name(), count));
            }
        }
        return new ControllerStatus.Resource(resource.id, agent(resource), active, failCounts, state.managed);
    }

    /** A probe cannot tell whether what runs could be promoted. */
    private static String role(Resource resource, ResourceState state) {
        Role role = state.role == Role.STARTED && resource.promotable ? Role.UNPROMOTED : state.role;
        return role.toString();
    }

    /**
     * Nodes do not tell anonymous instances apart: what they know belongs to the one that is there, or, without one, to any that is idle.
     */
    private boolean concerns(Resource resource, NodeState node) {
        return resource.unique
                || cluster.state(resource).activeNodes.contains(node)
                || cluster.state(resource).activeNodes.isEmpty()
                        && node.running.stream().noneMatch(there -> there.xmlId.equals(resource.xmlId));
    }

    private static String agent(Resource resource) {
        List<String> parts = new ArrayList<>();
        for (String name : List.of("class", "provider", "type")) {
            String part = resource.meta.get(name);
            if (part != null) {
                parts.add(part);
            }
        }
        return String.join(":", parts);
    }
}
