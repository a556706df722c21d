package io.setpoint.generator;

import io.setpoint.generator.Deployment.Running;
import io.setpoint.generator.PlannedNode.Condition;
import io.setpoint.policy.ClusterState;
import io.setpoint.policy.cluster.Clone;
import io.setpoint.policy.cluster.Node;
import io.setpoint.policy.cluster.Primitive;
import io.setpoint.policy.value.Role;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Writes the status: what has become of each node, and what ran there. One node at a time, so that nothing large is held. */
final class StatusWriter {
    private final XmlOut xml;
    private final ClusterShape shape;
    private final long seed;
    private final ClusterOutline outline;
    private final ClusterState cluster;
    private final Deployment deployment;
    private final Definitions definitions;
    private final Incidents incidents;
    private final Map<String, Primitive> onClusterNodes = new LinkedHashMap<>();
    private final Map<String, Primitive> onRemoteNodes = new LinkedHashMap<>();

    StatusWriter(XmlOut xml, ClusterShape shape, long seed, ClusterOutline outline, ClusterState cluster) {
        this.xml = xml;
        this.shape = shape;
        this.seed = seed;
        this.outline = outline;
        this.cluster = cluster;
        deployment = Deployment.of(cluster, outline, shape, seed);
        definitions = new Definitions(cluster);
        incidents = new Incidents(cluster, deployment, shape, seed);
        cluster.allResources().forEach(resource -> {
            if (resource instanceof Primitive primitive && !(primitive.inBundle() && primitive.topBelowBundle() instanceof Clone)) {
                String name = Deployment.historyName(primitive);
                onClusterNodes.putIfAbsent(name, primitive);
                boolean support = primitive.fenceDevice || primitive.remoteConnection || !primitive.launched.isEmpty();
                if (!support && !primitive.inBundle()) {
                    onRemoteNodes.putIfAbsent(name, primitive);
                }
            }
        });
    }

    void write() {
        xml.open("status");
        TicketsWriter.write(xml, shape, seed);
        Map<String, Condition> conditions = new LinkedHashMap<>();
        outline.nodes().forEach(node -> conditions.put(node.id(), node.condition()));
        cluster.nodes().stream()
                .filter(state -> !state.node.remote)
                .forEach(state -> write(state.node, conditions.getOrDefault(state.id(), Condition.UP)));
        cluster.nodes().stream().filter(state -> state.node.remote).forEach(state -> writeRemote(state.node));
        xml.close();
    }

    private void write(Node node, Condition condition) {
        switch (condition) {
            case UNSEEN -> {
                return;
            }
            case DOWN -> openState(node, "false", "offline", "down", "down");
            case LOST -> openState(node, "false", "offline", "down", "member");
            case PENDING -> openState(node, "true", "offline", "pending", "down");
            default -> openState(node, "true", "online", "member", "member");
        }
        if (condition.hosts()) {
            history(node, onClusterNodes, condition == Condition.LEAVING);
        }
        xml.close();
    }

    private void openState(Node node, String member, String peer, String join, String expected) {
        xml.open("node_state", "id", node.id, "uname", node.name, "in_ccm", member, "crmd", peer, "join", join, "expected", expected);
    }

    /** A node whose connection does not run has nothing to tell. */
    private void writeRemote(Node node) {
        boolean connected = node.connection != null && deployment.locationOf(node.connection) != null;
        if (connected) {
            xml.open("node_state", "id", node.id, "uname", node.name, "in_ccm", "true", "remote_node", "true", "node_fenced", "0");
            history(node, node.bundleNode() ? Map.of() : onRemoteNodes, false);
            xml.close();
        }
    }

    private void history(Node node, Map<String, Primitive> known, boolean leaving) {
        Dice dice = new Dice(seed, "history of " + node.name);
        HistoryWriter history = new HistoryWriter(xml, node, dice, definitions, incidents);
        Map<String, Running> running = deployment.on(node);
        xml.open("lrm", "id", node.id);
        xml.open("lrm_resources");
        known.forEach((name, primitive) -> {
            Running here = running.get(name);
            if (here != null) {
                history.writeActive(name, here);
            } else if (!dice.chance(shape.of(Knob.UNPROBED)) || incidents.arrival(node, name) != null) {
                history.writeInactive(name, primitive);
            }
        });
        running.forEach((name, here) -> {
            if (!known.containsKey(name)) {
                history.writeActive(name, here);
            }
        });
        removed(node).forEach(history::writeRemoved);
        xml.close();
        xml.close();
        transientAttributes(node, dice, history.failCounts(), leaving);
    }

    /** Things that are configured no more are spread over the hosts. */
    private List<String> removed(Node node) {
        int place = deployment.hosts().indexOf(node);
        int hosts = deployment.hosts().size();
        return IntStream.range(0, shape.of(Knob.REMOVED))
                .filter(number -> place >= 0 && number % hosts == place)
                .mapToObj(number -> "removed" + number)
                .toList();
    }

    private void transientAttributes(Node node, Dice dice, Map<String, String> failCounts, boolean leaving) {
        Map<String, String> attributes = new LinkedHashMap<>();
        if (dice.chance(30)) {
            attributes.put(LocationWriter.WEIGHT, dice.pick("10", "250", "-40", "INFINITY"));
        }
        if (leaving) {
            attributes.put("shutdown", String.valueOf(HistoryWriter.NOW - 30));
        }
        if (dice.chance(shape.of(Knob.OPTIONS) / 2)) {
            attributes.put("#health-disk", dice.pick("red", "yellow", "green", "-20"));
        }
        deployment.on(node).forEach((name, here) -> {
            if (here.role() == Role.PROMOTED || here.role() == Role.UNPROMOTED) {
                attributes.put("master-" + name, dice.pick("5", "10", "100"));
            }
        });
        attributes.putAll(failCounts);
        if (!attributes.isEmpty()) {
            xml.open("transient_attributes", "id", node.id);
            AttributeSetWriter.write(xml, "instance_attributes", "status-" + node.id, attributes);
            xml.close();
        }
    }
}
