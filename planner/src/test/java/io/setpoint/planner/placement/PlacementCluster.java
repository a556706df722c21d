package io.setpoint.planner.placement;

import io.setpoint.planner.state.PlanState;
import io.setpoint.planner.state.PlannedResource;
import io.setpoint.policy.ClusterState;
import io.setpoint.policy.ClusterStateReader;
import io.setpoint.policy.cluster.NodeState;
import io.setpoint.policy.document.CibReader;
import io.setpoint.policy.value.IsoTime;
import io.setpoint.rules.PolicyRules;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A small cluster, without fencing unless told otherwise, as shortly described as a test allows, and what placement makes of it. */
final class PlacementCluster {
    static final long NOW = 1_700_000_000L;

    private final String resources;
    private final Map<String, StringBuilder> nodeContents = new LinkedHashMap<>();
    private final Map<String, StringBuilder> transientAttributes = new LinkedHashMap<>();
    private final Map<String, StringBuilder> histories = new LinkedHashMap<>();
    private final Map<String, String> options = new LinkedHashMap<>(Map.of("fencing-enabled", "false"));
    private final StringBuilder constraints = new StringBuilder();
    private final StringBuilder tickets = new StringBuilder();
    private int ids;

    /** A cluster of three nodes, n1 to n3. */
    PlacementCluster(String... resources) {
        this(3, resources);
    }

    /** A cluster of so many nodes, n1 and following. */
    PlacementCluster(int nodes, String... resources) {
        this.resources = String.join("", resources);
        for (int i = 1; i <= nodes; i++) {
            nodeContents.put("n" + i, new StringBuilder());
            transientAttributes.put("n" + i, new StringBuilder());
            histories.put("n" + i, new StringBuilder());
        }
    }

    /** A primitive; what is NAME=VALUE is a meta-attribute, what is NAME:VALUE is utilization. */
    static String primitive(String id, String... attributes) {
        return "<primitive id='" + id + "' class='ocf' provider='heartbeat' type='Dummy'>" + meta(id, attributes)
                + utilization(id, attributes) + "</primitive>";
    }

    /** The connection to a remote node of that name. */
    static String connection(String id) {
        return "<primitive id='" + id + "' class='ocf' provider='pacemaker' type='remote'/>";
    }

    /** A group of resources, or, if they are not elements, meta-attributes. */
    static String group(String id, String... content) {
        return "<group id='" + id + "'>" + meta(id, content) + elements(content) + "</group>";
    }

    /** A clone of a resource with meta-attributes. */
    static String cloneOf(String id, String... content) {
        return "<clone id='" + id + "'>" + meta(id, content) + elements(content) + "</clone>";
    }

    /** A bundle of so many replicas, with a primitive inside or nothing. */
    static String bundle(String id, int replicas, String... content) {
        return "<bundle id='" + id + "'>" + meta(id, content) + "<docker image='i' replicas='" + replicas
                + "'/><network control-port='3121'/>" + elements(content) + "</bundle>";
    }

    private static String elements(String... content) {
        return Arrays.stream(content).filter(text -> text.startsWith("<")).collect(Collectors.joining());
    }

    private static String meta(String owner, String... content) {
        return block("meta_attributes", owner + "-meta", "=", content);
    }

    private static String utilization(String owner, String... content) {
        return block("utilization", owner + "-utilization", ":", content);
    }

    private static String block(String element, String id, String separator, String... content) {
        String pairs = Arrays.stream(content)
                .filter(text -> !text.startsWith("<") && text.contains(separator))
                .map(text -> pair(id, text.split(separator, 2)[0], text.split(separator, 2)[1]))
                .collect(Collectors.joining());
        return pairs.isEmpty() ? "" : "<" + element + " id='" + id + "'>" + pairs + "</" + element + ">";
    }

    private static String pair(String owner, String name, String value) {
        return "<nvpair id='" + owner + "-" + name.replace('#', '.') + "' name='" + name + "' value='" + value + "'/>";
    }

    /** Cluster options NAME=VALUE. */
    PlacementCluster options(String... values) {
        for (String value : values) {
            options.put(value.split("=")[0], value.split("=")[1]);
        }
        return this;
    }

    /** Constraint elements; they get ids in the order in which they come. */
    PlacementCluster constraints(String... elements) {
        for (String element : elements) {
            constraints.append(element.replaceFirst(" ", " id='constraint-" + ++ids + "' "));
        }
        return this;
    }

    PlacementCluster location(String resource, String node, String score) {
        return constraints("<rsc_location rsc='" + resource + "' node='" + node + "' score='" + score + "'/>");
    }

    /** A location for one role. */
    PlacementCluster location(String resource, String role, String node, String score) {
        return constraints(
                "<rsc_location rsc='" + resource + "' role='" + role + "' node='" + node + "' score='" + score + "'/>");
    }

    PlacementCluster colocation(String dependent, String primary, String score) {
        return constraints("<rsc_colocation rsc='" + dependent + "' with-rsc='" + primary + "' score='" + score + "'/>");
    }

    /** Permanent attributes NAME=VALUE of a node; what is NAME:VALUE is capacity. */
    PlacementCluster node(String node, String... attributes) {
        nodeContents
                .get(node)
                .append(block("instance_attributes", node + "-attributes", "=", attributes))
                .append(utilization(node, attributes));
        return this;
    }

    /** A transient attribute NAME=VALUE of a node. */
    PlacementCluster status(String node, String value) {
        transientAttributes.get(node).append(pair("status-" + node, value.split("=")[0], value.split("=")[1]));
        return this;
    }

    PlacementCluster ticket(String element) {
        tickets.append(element);
        return this;
    }

    /** Resources by history name that run on a node. */
    PlacementCluster running(String node, String... names) {
        for (String name : names) {
            history(node, name, operation(name, "start", 0));
        }
        return this;
    }

    /** A resource by history name that runs on a node in the promoted role. */
    PlacementCluster promoted(String node, String name) {
        return history(node, name, operation(name, "start", 0) + operation(name, "promote", 0));
    }

    /** A resource by history name that could not be stopped on a node. */
    PlacementCluster notStopped(String node, String name) {
        return history(node, name, operation(name, "start", 0) + operation(name, "stop", 1));
    }

    private PlacementCluster history(String node, String name, String operations) {
        histories
                .get(node)
                .append("<lrm_resource id='" + name + "' class='ocf' provider='heartbeat' type='Dummy'>" + operations
                        + "</lrm_resource>");
        return this;
    }

    private String operation(String name, String task, int exitStatus) {
        int call = ++ids;
        return ("<lrm_rsc_op id='%1$s_%2$s_0' operation_key='%1$s_%2$s_0' operation='%2$s' interval='0' call-id='%3$d'"
                        + " rc-code='%5$d' op-status='%6$d' transition-key='1:1:0:00000000-0000-0000-0000-000000000000'"
                        + " transition-magic='%6$d:%5$d;1:1:0:00000000-0000-0000-0000-000000000000' crm_feature_set='3.20.0'"
                        + " last-rc-change='%4$d'/>")
                .formatted(name, task, call, NOW - 1000 + call, exitStatus, exitStatus == 0 ? 0 : 4);
    }

    private ClusterState read() {
        StringBuilder nodes = new StringBuilder();
        StringBuilder status = new StringBuilder();
        nodeContents.forEach((node, content) -> {
            nodes.append("<node id='" + node + "' uname='" + node + "'>" + content + "</node>");
            status.append("<node_state id='" + node + "' uname='" + node
                            + "' in_ccm='true' crmd='online' join='member' expected='member'><transient_attributes id='" + node
                            + "'><instance_attributes id='status-" + node + "'>")
                    .append(transientAttributes.get(node))
                    .append("</instance_attributes></transient_attributes><lrm id='" + node + "'><lrm_resources>")
                    .append(histories.get(node))
                    .append("</lrm_resources></lrm></node_state>");
        });
        String cib = "<cib validate-with='pacemaker-4.0' have-quorum='1' dc-uuid='n1' admin_epoch='0' epoch='1' num_updates='0'>"
                + "<configuration><crm_config><cluster_property_set id='options'>" + optionPairs()
                + "</cluster_property_set></crm_config><nodes>" + nodes + "</nodes><resources>" + resources + "</resources><constraints>" + constraints + "</constraints></configuration><status>"
                + (tickets.isEmpty() ? "" : "<tickets>" + tickets + "</tickets>") + status + "</status></cib>";
        return ClusterStateReader.read(CibReader.read(cib), IsoTime.ofEpochSeconds(NOW));
    }

    private String optionPairs() {
        return options.entrySet().stream()
                .map(option -> pair("options", option.getKey(), option.getValue()))
                .collect(Collectors.joining());
    }

    Placed place() {
        return place(ScoreExplanation.NONE);
    }

    Placed place(ScoreExplanation explanation) {
        ClusterState cluster = read();
        PlanState state = new PlanState(cluster);
        Placed placed = new Placed(state);
        Placer placer = new Placer(state, PolicyRules.all().derive(cluster), placed, placed, explanation);
        placer.applyTickets();
        placer.applyNodeCriteria();
        placer.applyRestrictions();
        placer.assign();
        return placed;
    }

    /** The result, with everything that placement said while it worked. */
    static final class Placed implements ScoreSink, PlacementRequests {
        final PlanState state;
        private final List<ScoreLine> lines = new ArrayList<>();
        final List<String> requests = new ArrayList<>();

        Placed(PlanState state) {
            this.state = state;
        }

        PlannedResource resource(String id) {
            return state.allResources.stream()
                    .filter(resource -> resource.id().equals(id))
                    .findFirst()
                    .orElseThrow();
        }

        /** The name of the node of a primitive, or null. */
        String node(String id) {
            NodeState node = resource(id).assigned;
            return node == null ? null : node.name();
        }

        /** Where some primitives go: {@code n1 n2 -}. */
        String nodes(String... ids) {
            return Arrays.stream(ids)
                    .map(id -> node(id) == null ? "-" : node(id))
                    .collect(Collectors.joining(" "));
        }

        /** The scores of a resource when it was last assigned: {@code n1=0 n2=INFINITY}. */
        String scores(String id) {
            Map<String, String> scores = new LinkedHashMap<>();
            String begin = id + " allocation score on ";
            for (String line : lines("")) {
                String text = line.substring(line.indexOf(": ") + 2);
                if (line.startsWith("pcmk__primitive_assign") && text.startsWith(begin)) {
                    String[] parts = text.substring(begin.length()).split(": ");
                    scores.put(parts[0], parts[1]);
                }
            }
            return scores.entrySet().stream().map(Object::toString).collect(Collectors.joining(" "));
        }

        /** The lines that contain a text. */
        List<String> lines(String part) {
            return lines.stream().map(ScoreText::of).filter(line -> line.contains(part)).toList();
        }

        @Override
        public boolean wantsScores() {
            return true;
        }

        @Override
        public boolean wantsUtilization() {
            return true;
        }

        @Override
        public void add(ScoreLine line) {
            lines.add(line);
        }

        @Override
        public void fence(NodeState node, String reason) {
            requests.add("fence " + node + ": " + reason);
        }

        @Override
        public void deleteHistory(PlannedResource resource, NodeState node) {
            requests.add("delete history of " + resource + " on " + node);
        }
    }
}
