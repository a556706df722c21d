package io.setpoint.generator;

import io.setpoint.policy.ClusterState;
import io.setpoint.policy.cluster.Bundle;
import io.setpoint.policy.cluster.Clone;
import io.setpoint.policy.cluster.Group;
import io.setpoint.policy.cluster.Node;
import io.setpoint.policy.cluster.NodeState;
import io.setpoint.policy.cluster.Primitive;
import io.setpoint.policy.cluster.Resource;
import io.setpoint.policy.value.Role;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Decides what runs where. Resources go round the nodes; those whose turn falls on a node that is down do not run. */
final class Deployment {
    private final Dice dice;
    private final int running;
    private final List<Node> clusterNodes;
    private final List<Node> hosts;
    /** Where ordinary resources can be: hosts, and remote and guest nodes whose connection runs. */
    private final List<Node> places = new ArrayList<>();
    private final Map<Node, Map<String, Running>> active = new LinkedHashMap<>();
    private int turn;

    /** A primitive as it runs on a node. */
    record Running(Primitive primitive, Role role) {}

    private Deployment(ClusterState cluster, ClusterOutline outline, ClusterShape shape, long seed) {
        dice = new Dice(seed, "deployment");
        running = shape.of(Knob.RUNNING);
        Map<String, Node> byId = cluster.nodes().stream().collect(Collectors.toMap(NodeState::id, state -> state.node));
        clusterNodes = outline.nodes().stream().map(node -> byId.get(node.id())).toList();
        hosts = outline.nodes().stream()
                .filter(node -> node.condition().hosts())
                .map(node -> byId.get(node.id()))
                .toList();
        places.addAll(clusterNodes);
    }

    static Deployment of(ClusterState cluster, ClusterOutline outline, ClusterShape shape, long seed) {
        Deployment deployment = new Deployment(cluster, outline, shape, seed);
        if (!deployment.clusterNodes.isEmpty()) {
            cluster.resources().stream().filter(Deployment::isSupport).forEach(deployment::deploySupport);
            cluster.resources().stream().filter(resource -> !isSupport(resource)).forEach(deployment::deploy);
            deployment.multiply(shape.of(Knob.MULTIPLE));
        }
        return deployment;
    }

    /** What runs on a node, by the name that the node knows it by. */
    Map<String, Running> on(Node node) {
        return active.getOrDefault(node, Map.of());
    }

    /** The cluster nodes with a history, in document order. */
    List<Node> hosts() {
        return hosts;
    }

    /** The node that a primitive runs on first; null if it does not run. */
    @Nullable Node locationOf(Primitive primitive) {
        return active.keySet().stream().filter(node -> runs(primitive, node)).findFirst().orElse(null);
    }

    private boolean runs(Primitive primitive, Node node) {
        Running there = on(node).get(historyName(primitive));
        return there != null && there.primitive() == primitive;
    }

    /** Nodes know instances of anonymous clones without their number. */
    static String historyName(Primitive primitive) {
        return primitive.unique ? primitive.id : primitive.xmlId;
    }

    /** Fence devices, connections and what they connect to are not on nodes that need a connection themselves. */
    private static boolean isSupport(Resource resource) {
        boolean connects = resource instanceof Primitive primitive && (primitive.remoteNode != null || !primitive.launched.isEmpty());
        return resource.fenceDevice || connects;
    }

    private void deploySupport(Resource resource) {
        if (resource instanceof Primitive primitive && primitive.launcher == null) {
            Node node = clusterNodes.get(turn++ % clusterNodes.size());
            if (dice.chance(running)) {
                run(primitive, node);
                connect(primitive, node);
                primitive.launched.forEach(connection -> {
                    run(connection, node);
                    connect(connection, node);
                });
            }
        }
    }

    private void connect(Primitive connection, Node node) {
        if (connection.remoteNode != null && hosts.contains(node)) {
            places.add(connection.remoteNode);
        }
    }

    private void deploy(Resource resource) {
        if (resource instanceof Bundle bundle) {
            deploy(bundle);
        } else if (resource instanceof Clone clone) {
            deploy(clone);
        } else {
            deploy(resource, places.get(turn++ % places.size()), dice.chance(running));
        }
    }

    /** A group of which not all runs is recovering: its first members run. */
    private void deploy(Resource resource, Node node, boolean whole) {
        if (resource instanceof Group group) {
            int members = whole ? group.members.size() : dice.below(group.members.size() + 1) * running / 100;
            group.members.subList(0, members).forEach(member -> run(member, node));
        } else if (resource instanceof Primitive primitive && whole) {
            run(primitive, node);
        }
    }

    private void deploy(Clone clone) {
        List<Node> hosting = places.stream().filter(node -> node.remote || hosts.contains(node)).toList();
        int promoted = clone.promotable ? Math.max(1, clone.promotedMax) : 0;
        int room = clone.instances.size();
        if (!clone.unique) {
            room = Math.min(room, hosting.size());
        }
        for (int i = 0; i < room && !hosting.isEmpty(); i++) {
            Node node = hosting.get(i % hosting.size());
            if (dice.chance(running)) {
                Resource instance = clone.instances.get(i);
                if (clone.promotable && instance instanceof Primitive primitive) {
                    run(primitive, node, i < promoted ? Role.PROMOTED : Role.UNPROMOTED);
                } else {
                    deploy(instance, node, true);
                }
            }
        }
    }

    private void deploy(Bundle bundle) {
        int first = turn++;
        for (Bundle.Replica replica : bundle.replicas) {
            Node node = clusterNodes.get((first + replica.number()) % clusterNodes.size());
            if (!dice.chance(running)) {
                continue;
            }
            run(replica.container(), node);
            if (replica.ip() != null) {
                run(replica.ip(), node);
            }
            if (replica.connection() != null && replica.instance() != null && replica.node() != null && hosts.contains(node)) {
                run(replica.connection(), node);
                Role promotable = replica.number() < bundle.promotedMax ? Role.PROMOTED : Role.UNPROMOTED;
                put(replica.instance(), replica.node(), bundle.promotedMax > 0 ? promotable : Role.STARTED);
            }
        }
    }

    private void multiply(int count) {
        List<Running> single = new ArrayList<>();
        active.values().forEach(there -> there.values().stream()
                .filter(each -> each.primitive().parent == null && each.primitive().remoteNode == null)
                .forEach(single::add));
        dice.some(single, count).forEach(each -> run(each.primitive(), dice.pick(clusterNodes)));
    }

    private void run(Primitive primitive, Node node) {
        run(primitive, node, Role.STARTED);
    }

    private void run(Primitive primitive, Node node, Role role) {
        if (node.remote || hosts.contains(node)) {
            put(primitive, node, role);
        }
    }

    private void put(Primitive primitive, Node node, Role role) {
        active.computeIfAbsent(node, any -> new LinkedHashMap<>()).putIfAbsent(historyName(primitive), new Running(primitive, role));
    }
}
