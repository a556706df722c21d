package io.setpoint.rules;

import io.setpoint.policy.ClusterState;
import io.setpoint.policy.ClusterStateReader;
import io.setpoint.policy.document.CibReader;
import io.setpoint.policy.value.IsoTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** A cluster of three online nodes n1, n2 and n3, described as shortly as a test allows. */
final class Cluster {
    private static final long NOW = 1_700_000_000L;

    private final Map<String, StringBuilder> histories = new LinkedHashMap<>();
    private final Map<String, String> transientAttributes = new LinkedHashMap<>();
    private final Map<String, String> nodeAttributes = new LinkedHashMap<>();
    private String options = "";
    private String resources = "";
    private String constraints = "";
    private String tickets = "";
    private String lost = "";
    private boolean fencing;
    private int call;

    private Cluster() {
        for (String node : new String[] {"n1", "n2", "n3"}) {
            histories.put(node, new StringBuilder());
            transientAttributes.put(node, "");
            nodeAttributes.put(node, "");
        }
    }

    static Cluster with(String... resources) {
        Cluster cluster = new Cluster();
        cluster.resources = String.join("", resources);
        return cluster;
    }

    /** A primitive with meta-attributes NAME=VALUE. */
    static String primitive(String id, String... meta) {
        return "<primitive id='" + id + "' class='ocf' provider='heartbeat' type='Dummy'>" + meta(id, meta) + "</primitive>";
    }

    /** A group of primitives by id, with meta-attributes NAME=VALUE. */
    static String group(String id, String members, String... meta) {
        return "<group id='" + id + "'>" + meta(id, meta)
                + Arrays.stream(members.split(" ")).map(Cluster::primitive).collect(Collectors.joining()) + "</group>";
    }

    /** A clone of a resource, with meta-attributes NAME=VALUE. */
    static String cloneOf(String id, String content, String... meta) {
        return "<clone id='" + id + "'>" + meta(id, meta) + content + "</clone>";
    }

    static String meta(String owner, String... values) {
        return values.length == 0
                ? ""
                : "<meta_attributes id='" + owner + "-meta'>" + pairs(owner + "-meta", values) + "</meta_attributes>";
    }

    private static String pairs(String owner, String... values) {
        return Arrays.stream(values)
                .map(value -> value.split("=", 2))
                .map(pair -> "<nvpair id='%s-%s' name='%s' value='%s'/>".formatted(owner, pair[0].replace('#', '.'), pair[0], pair[1]))
                .collect(Collectors.joining());
    }

    Cluster constraints(String... elements) {
        constraints += String.join("", elements);
        return this;
    }

    /** Cluster options NAME=VALUE. */
    Cluster options(String... values) {
        options += pairs("options", values);
        return this;
    }

    /** Enables fencing. */
    Cluster fencing() {
        fencing = true;
        return this;
    }

    /** A permanent attribute NAME=VALUE of a node. */
    Cluster attribute(String node, String value) {
        nodeAttributes.merge(node, pairs(node, value), String::concat);
        return this;
    }

    /** A transient attribute NAME=VALUE of a node. */
    Cluster status(String node, String value) {
        transientAttributes.merge(node, pairs("status-" + node, value), String::concat);
        return this;
    }

    /** A ticket state element. */
    Cluster ticket(String element) {
        tickets += element;
        return this;
    }

    /** Resources by history name that run on a node. */
    Cluster active(String node, String... names) {
        for (String name : names) {
            history(node, name, "", operation(name, "start", 0, 0));
        }
        return this;
    }

    /** A resource by history name that runs on a node in the promoted role. */
    Cluster promoted(String node, String name) {
        return history(node, name, "", operation(name, "start", 0, 0) + operation(name, "promote", 0, 0));
    }

    /** A resource by history name whose parameters were others when its monitor failed on a node. */
    Cluster failedDifferently(String node, String name) {
        String failure = operation(name, "monitor", 10_000, 1)
                .replace("id='" + name + "_monitor_10000'", "id='" + name + "_last_failure_0' op-digest='of other parameters'");
        return history(node, name, "", operation(name, "start", 0, 0) + failure);
    }

    /** A resource by history name that was stopped on a node and is locked to it. */
    Cluster locked(String node, String name) {
        return history(node, name, " shutdown-lock='" + (NOW - 10) + "'", operation(name, "stop", 0, 0));
    }

    private Cluster history(String node, String name, String attributes, String operations) {
        histories.get(node)
                .append("<lrm_resource id='" + name + "' class='ocf' provider='heartbeat' type='Dummy'" + attributes + ">")
                .append(operations)
                .append("</lrm_resource>");
        return this;
    }

    private String operation(String name, String task, int interval, int status) {
        call++;
        return ("<lrm_rsc_op id='%1$s_%2$s_%3$d' operation_key='%1$s_%2$s_%3$d' operation='%2$s' interval='%3$d'"
                        + " call-id='%5$d' rc-code='%4$d' op-status='0' transition-key='1:1:0:00000000-0000-0000-0000-000000000000'"
                        + " transition-magic='0:%4$d;1:1:0:00000000-0000-0000-0000-000000000000' crm_feature_set='3.20.0' on_node='x'"
                        + " exec-time='1' queue-time='0' last-rc-change='%6$d'/>")
                .formatted(name, task, interval, status, call, NOW - 1000 + call);
    }

    /** A resource by history name whose monitor failed on a node. */
    Cluster failed(String node, String name) {
        return history(node, name, "", operation(name, "start", 0, 0) + operation(name, "monitor", 10_000, 1));
    }

    /** A node that was lost, and is not known to be down. */
    Cluster lost(String node) {
        lost = node;
        return this;
    }

    ClusterState state() {
        StringBuilder nodes = new StringBuilder();
        StringBuilder status = new StringBuilder();
        histories.forEach((node, history) -> {
            String attributes = nodeAttributes.get(node);
            nodes.append("<node id='" + node + "' uname='" + node + "'>")
                    .append(attributes.isEmpty() ? "" : "<instance_attributes id='" + node + "-a'>" + attributes + "</instance_attributes>")
                    .append("</node>");
            boolean online = !node.equals(lost);
            status.append("<node_state id='" + node + "' uname='" + node + "' in_ccm='" + online + "' crmd='")
                    .append(online ? "online' join='member' expected='member'>" : "offline' join='down' expected='member'>")
                    .append("<transient_attributes id='" + node + "'><instance_attributes id='status-" + node + "'>")
                    .append(transientAttributes.get(node))
                    .append("</instance_attributes></transient_attributes>")
                    .append("<lrm id='" + node + "'><lrm_resources>" + history + "</lrm_resources></lrm></node_state>");
        });
        String cib = "<cib validate-with='none' have-quorum='1' dc-uuid='n1' admin_epoch='0' epoch='1' num_updates='0'>"
                + "<configuration><crm_config><cluster_property_set id='options'>" + pairs("options", "fencing-enabled=" + fencing)
                + options + "</cluster_property_set></crm_config><nodes>" + nodes + "</nodes><resources>" + resources
                + "</resources><constraints>" + constraints + "</constraints></configuration><status>"
                + (tickets.isEmpty() ? "" : "<tickets>" + tickets + "</tickets>") + status + "</status></cib>";
        return ClusterStateReader.read(CibReader.read(cib), IsoTime.ofEpochSeconds(NOW));
    }

    PolicyFacts derive() {
        return PolicyRules.all().derive(state());
    }
}
