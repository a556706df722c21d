package io.setpoint.policy.resolve;

import io.setpoint.policy.attribute.AttributeSets;
import io.setpoint.policy.attribute.Recheck;
import io.setpoint.policy.attribute.References;
import io.setpoint.policy.cluster.Bundle;
import io.setpoint.policy.cluster.Clone;
import io.setpoint.policy.cluster.ClusterOptions;
import io.setpoint.policy.cluster.ClusterOptionsReader;
import io.setpoint.policy.cluster.Group;
import io.setpoint.policy.cluster.Primitive;
import io.setpoint.policy.cluster.Resource;
import io.setpoint.policy.document.Cib;
import io.setpoint.policy.document.CibReader;
import io.setpoint.policy.value.IsoTime;
import io.setpoint.policy.value.Score;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A small cluster for a test: reads configurations and finds what is in them. */
final class TestCluster {
    static final IsoTime NOW = IsoTime.ofEpochSeconds(1_700_000_000L);

    final Cib cib;
    final ClusterModel model;

    private TestCluster(Cib cib) {
        this.cib = cib;
        AttributeSets sets = new AttributeSets(new References(cib), new Recheck(NOW.epochSeconds()));
        ClusterOptions options = ClusterOptionsReader.read(cib, sets, NOW);
        model = ClusterModel.read(cib, NOW, options, new Recheck(NOW.epochSeconds()));
    }

    /** A quorate cluster from the content of a configuration element, which need not be valid. */
    static TestCluster of(String... sections) {
        return new TestCluster(CibReader.read("<cib validate-with='none' have-quorum='true' dc-uuid='id-n2'><configuration>"
                + String.join("", sections) + "</configuration></cib>"));
    }

    /** Cluster nodes of those names; the id of a node n is id-n. */
    static String nodes(String... names) {
        return Arrays.stream(names)
                .map(name -> "<node id='id-" + name + "' uname='" + name + "'/>")
                .collect(Collectors.joining("", "<nodes>", "</nodes>"));
    }

    static String resources(String content) {
        return "<resources>" + content + "</resources>";
    }

    /** Cluster options as NAME=VALUE. */
    static String options(String... options) {
        return "<crm_config><cluster_property_set id='cib-bootstrap-options'>" + pairs(options) + "</cluster_property_set></crm_config>";
    }

    static String resourceDefaults(String... values) {
        return "<rsc_defaults>" + meta(values) + "</rsc_defaults>";
    }

    static String operationDefaults(String... values) {
        return "<op_defaults>" + meta(values) + "</op_defaults>";
    }

    /** A primitive of agent ocf:heartbeat:Dummy. */
    static String dummy(String id, String... content) {
        return "<primitive id='" + id + "' class='ocf' provider='heartbeat' type='Dummy'>" + String.join("", content) + "</primitive>";
    }

    /** A block of meta-attributes from NAME=VALUE. */
    static String meta(String... values) {
        return "<meta_attributes id='m'>" + pairs(values) + "</meta_attributes>";
    }

    /** A block of instance attributes from NAME=VALUE. */
    static String parameters(String... values) {
        return "<instance_attributes id='p'>" + pairs(values) + "</instance_attributes>";
    }

    static String pairs(String... values) {
        return Arrays.stream(values)
                .map(value -> value.split("=", 2))
                .map(pair -> "<nvpair id='v' name='" + pair[0] + "' value='" + pair[1] + "'/>")
                .collect(Collectors.joining());
    }

    Resource find(String id) {
        Resource found = model.find(id);
        if (found == null) {
            throw new AssertionError("No resource " + id + " among " + model.resources());
        }
        return found;
    }

    Primitive primitive(String id) {
        return (Primitive) find(id);
    }

    Group group(String id) {
        return (Group) find(id);
    }

    Clone cloneOf(String id) {
        return (Clone) find(id);
    }

    Bundle bundle(String id) {
        return (Bundle) find(id);
    }

    String parameter(String resource, String name) {
        return model.parameters().of(find(resource), null).get(name);
    }

    /** The ids of all resources below one, depth first, with itself in front. */
    static List<String> tree(Resource resource) {
        return Stream.concat(
                        Stream.of(resource.id), resource.children().stream().flatMap(child -> tree(child).stream()))
                .toList();
    }

    /** The table of allowed nodes as NODE=SCORE, with the discovery mode where it is not the default. */
    static List<String> allowed(Resource resource) {
        return resource.allowedNodes.stream()
                .map(entry -> entry.node().name + "=" + Score.text(entry.score()) + switch (entry.discovery()) {
                    case ALWAYS -> "";
                    case NEVER -> " never";
                    case EXCLUSIVE -> " exclusive";
                })
                .toList();
    }
}
