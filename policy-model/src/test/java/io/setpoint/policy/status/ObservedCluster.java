package io.setpoint.policy.status;

import io.setpoint.policy.ClusterState;
import io.setpoint.policy.ClusterStateReader;
import io.setpoint.policy.cluster.Node;
import io.setpoint.policy.cluster.NodeState;
import io.setpoint.policy.cluster.Resource;
import io.setpoint.policy.cluster.ResourceState;
import io.setpoint.policy.cluster.States;
import io.setpoint.policy.document.Cib;
import io.setpoint.policy.value.IsoTime;
import io.setpoint.policy.value.Score;
import jakarta.xml.bind.JAXB;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Builds a small cluster for a test and reads its state. By default there is quorum, fencing is enabled and a fence device exists. */
final class ObservedCluster {
    static final long NOW = 1_700_000_000L;
    static final String UUID = "0000aaaa-0000-0000-0000-000000000000";

    private final Map<String, String> options = new LinkedHashMap<>();
    private final List<String> nodes = new ArrayList<>();
    private final List<String> resources = new ArrayList<>();
    private final List<String> status = new ArrayList<>();
    private String quorum = "1";

    ObservedCluster() {
        resources.add("<primitive id='device' class='stonith' type='fence_any'/>");
    }

    ObservedCluster option(String name, String value) {
        options.put(name, value);
        return this;
    }

    ObservedCluster withoutFencing() {
        return option("fencing-enabled", "false");
    }

    ObservedCluster withoutQuorum() {
        quorum = "0";
        return this;
    }

    /** A partition that lost quorum. */
    ObservedCluster panicking() {
        quorum = "0' no-quorum-panic='1";
        return this;
    }

    ObservedCluster withoutDevice() {
        resources.remove(0);
        return this;
    }

    ObservedCluster resource(String xml) {
        resources.add(xml);
        return this;
    }

    /** A primitive that requires fencing. */
    ObservedCluster primitive(String id, String... operations) {
        return resource(primitiveXml(id, "", operations));
    }

    static String primitiveXml(String id, String content, String... operations) {
        return "<primitive id='" + id + "' class='ocf' provider='test' type='Dummy'>" + content
                + "<operations>" + String.join("", operations) + "</operations></primitive>";
    }

    static String meta(String id, String... pairs) {
        StringBuilder xml = new StringBuilder("<meta_attributes id='" + id + "'>");
        for (int i = 0; i < pairs.length; i += 2) {
            xml.append("<nvpair id='%s-%s' name='%s' value='%s'/>".formatted(id, pairs[i], pairs[i], pairs[i + 1]));
        }
        return xml.append("</meta_attributes>").toString();
    }

    ObservedCluster configuredNode(String name) {
        nodes.add("<node id='%s' uname='%s'/>".formatted(name, name));
        return this;
    }

    /** An online node with histories. */
    ObservedCluster node(String name, String... histories) {
        return nodeWith(name, "in_ccm='true' crmd='online' join='member' expected='member'", "", histories);
    }

    /** A node that has left the membership, with histories. */
    ObservedCluster lostNode(String name, String... histories) {
        return nodeWith(name, "in_ccm='false' crmd='offline' join='down' expected='member'", "", histories);
    }

    /** A node with these attributes of its state, transient attributes and histories. */
    ObservedCluster nodeWith(String name, String state, String attributes, String... histories) {
        return configuredNode(name).remoteNode(name, state, attributes, histories);
    }

    /** The state of a node that is not among the configured ones. */
    ObservedCluster remoteNode(String name, String state, String attributes, String... histories) {
        status.add("<node_state id='%s' uname='%s' %s>".formatted(name, name, state)
                + "<transient_attributes id='t-" + name + "'><instance_attributes id='a-" + name + "'>" + attributes
                + "</instance_attributes></transient_attributes>"
                + "<lrm id='" + name + "'><lrm_resources>" + String.join("", histories) + "</lrm_resources></lrm></node_state>");
        return this;
    }

    ObservedCluster tickets(String xml) {
        status.add("<tickets>" + xml + "</tickets>");
        return this;
    }

    static String attribute(String name, String value) {
        return "<nvpair id='x-%s' name='%s' value='%s'/>".formatted(name.replaceAll("[^a-z0-9-]", "."), name, value);
    }

    static String historyWith(String attributes, String resource, String... entries) {
        return "<lrm_resource id='%s' class='ocf' provider='test' type='Dummy' %s>".formatted(resource, attributes)
                + String.join("", entries) + "</lrm_resource>";
    }

    static Entry entry(String id, String operation) {
        return new Entry(id, operation);
    }

    /** An entry in the making: by default the successful, expected end of an operation that ran once. */
    static final class Entry {
        private final Map<String, String> attributes = new LinkedHashMap<>();
        private int expected;

        Entry(String id, String operation) {
            attributes.put("id", id);
            attributes.put("operation", operation);
            attributes.put("operation_key", id);
            attributes.put("call-id", "1");
            attributes.put("rc-code", "0");
            attributes.put("op-status", "0");
            attributes.put("interval", "0");
        }

        Entry call(int id) {
            return with("call-id", Integer.toString(id));
        }

        Entry every(int milliseconds) {
            return with("interval", Integer.toString(milliseconds));
        }

        Entry result(int rc, int expectedRc) {
            expected = expectedRc;
            return with("rc-code", Integer.toString(rc));
        }

        Entry status(int status) {
            return with("op-status", Integer.toString(status));
        }

        Entry pending() {
            return status(-1).result(193, 0).call(-1);
        }

        Entry at(long time) {
            return with("last-rc-change", Long.toString(time));
        }

        Entry with(String name, String value) {
            attributes.put(name, value);
            return this;
        }

        String xml() {
            attributes.putIfAbsent("transition-key", "1:1:" + expected + ":" + UUID);
            StringBuilder xml = new StringBuilder("<lrm_rsc_op");
            attributes.forEach((name, value) -> xml.append(" %s='%s'".formatted(name, value)));
            return xml.append("/>").toString();
        }
    }

    static String history(String resource, Entry... entries) {
        return historyWith("", resource, List.of(entries).stream().map(Entry::xml).toArray(String[]::new));
    }

    State read() {
        StringBuilder properties = new StringBuilder();
        options.forEach((name, value) -> properties.append("<nvpair id='o-%s' name='%s' value='%s'/>".formatted(name, name, value)));
        String xml = "<cib validate-with='pacemaker-4.0' crm_feature_set='3.20.5' have-quorum='" + quorum + "' dc-uuid='n1'><configuration>"
                + "<crm_config><cluster_property_set id='options'>" + properties + "</cluster_property_set></crm_config>"
                + "<nodes>" + String.join("", nodes) + "</nodes><resources>" + String.join("", resources) + "</resources><constraints/>"
                + "</configuration><status>" + String.join("", status) + "</status></cib>";
        return new State(ClusterStateReader.read(JAXB.unmarshal(new StringReader(xml), Cib.class), IsoTime.ofEpochSeconds(NOW)));
    }

    /** The state that was read, with what tests ask of it. */
    record State(ClusterState cluster) implements States {
        @Override
        public ResourceState of(Resource resource) {
            return cluster.state(resource);
        }

        @Override
        public NodeState of(Node node) {
            return node(node.name);
        }

        @Override
        public List<NodeState> nodes() {
            return cluster.nodes();
        }

        NodeState node(String name) {
            return cluster.nodes().stream().filter(node -> node.name().equals(name)).findFirst().orElseThrow();
        }

        ResourceState resource(String id) {
            return cluster.state(config(id));
        }

        Resource config(String id) {
            return cluster.allResources().stream().filter(resource -> resource.id.equals(id)).findFirst().orElseThrow();
        }

        List<String> demands() {
            return cluster.demands().stream().map(Object::toString).toList();
        }

        /** Whether history forbids a node to a resource. */
        boolean banned(String resource, String node) {
            return resource(resource).tableChanges.stream()
                    .anyMatch(change -> change.score() == Score.MINUS_INFINITY && change.nodes().contains(node(node)));
        }

        List<String> failures() {
            return cluster.failedOperations().stream()
                    .filter(failure -> !failure.maskedProbe())
                    .map(failure -> failure.operation().id)
                    .toList();
        }
    }
}
