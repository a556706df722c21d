package io.setpoint.executor.controller;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes configurations for tests: nodes n1, n2, ... and dummy resources. */
final class Document {
    private final List<String> nodes = new ArrayList<>();
    private final Map<String, String> attributes = new HashMap<>();
    private final StringBuilder levels = new StringBuilder();
    private final StringBuilder options = new StringBuilder();
    private final StringBuilder resources = new StringBuilder();
    private final StringBuilder constraints = new StringBuilder();

    private Document() {}

    static Document nodes(int count) {
        Document document = new Document();
        for (int i = 1; i <= count; i++) {
            document.nodes.add("n" + i);
        }
        return document.option("stonith-enabled", "false");
    }

    Document option(String name, String value) {
        options.append("<nvpair id='o%d' name='%s' value='%s'/>".formatted(options.length(), name, value));
        return this;
    }

    /** A primitive with a monitor every 10 seconds, and meta-attributes {@code name=value}. */
    Document resource(String id, String... meta) {
        resources.append(primitive(id, "ocf' provider='test", "Dummy", "", meta));
        return this;
    }

    Document resourceWith(String id, String parameter, String... meta) {
        resources.append(primitive(id, "ocf' provider='test", "Dummy", parameter, meta));
        return this;
    }

    Document promotable(String id) {
        resources.append("<clone id='%s-clone'><meta_attributes id='%s-cm'>".formatted(id, id));
        resources.append("<nvpair id='%s-p' name='promotable' value='true'/></meta_attributes>".formatted(id));
        resources.append("<primitive id='%s' class='ocf' provider='test' type='Stateful'><operations>".formatted(id));
        resources.append("<op id='%s-m1' name='monitor' interval='10s' role='Promoted'/>".formatted(id));
        resources.append("<op id='%s-m2' name='monitor' interval='11s' role='Unpromoted'/>".formatted(id));
        resources.append("</operations></primitive></clone>");
        return this;
    }

    Document fenceDevice() {
        int at = options.indexOf("name='stonith-enabled' value='false'");
        options.replace(at, at + "name='stonith-enabled' value='false'".length(), "name='stonith-enabled' value='true'");
        resources.append(primitive("fencing", "stonith", "fence_test", ""));
        return this;
    }

    Document raw(String xml) {
        resources.append(xml);
        return this;
    }

    Document prefers(String resource, String node, String score) {
        constraints.append("<rsc_location id='l%d' rsc='%s' node='%s' score='%s'/>".formatted(constraints.length(), resource, node, score));
        return this;
    }

    Document attribute(String node, String name, String value) {
        attributes.merge(node, "<nvpair id='%s-%s' name='%s' value='%s'/>".formatted(node, name, name, value), String::concat);
        return this;
    }

    /** Elements {@code fencing-level}. */
    Document levels(String... xml) {
        levels.append(String.join("", xml));
        return this;
    }

    Document order(String first, String then) {
        constraints.append("<rsc_order id='c%d' first='%s' then='%s'/>".formatted(constraints.length(), first, then));
        return this;
    }

    private static String primitive(String id, String agentClass, String type, String parameter, String... meta) {
        StringBuilder xml = new StringBuilder("<primitive id='%s' class='%s' type='%s'>".formatted(id, agentClass, type));
        if (meta.length > 0) {
            xml.append("<meta_attributes id='%s-meta'>".formatted(id));
            for (String pair : meta) {
                String[] parts = pair.split("=", 2);
                xml.append("<nvpair id='%s-%s' name='%s' value='%s'/>".formatted(id, parts[0], parts[0], parts[1]));
            }
            xml.append("</meta_attributes>");
        }
        if (!parameter.isEmpty()) {
            xml.append("<instance_attributes id='%s-params'><nvpair id='%s-param' name='text' value='%s'/></instance_attributes>"
                    .formatted(id, id, parameter));
        }
        xml.append("<operations><op id='%s-monitor' name='monitor' interval='10s'/></operations></primitive>".formatted(id));
        return xml.toString();
    }

    @Override
    public String toString() {
        StringBuilder xml = new StringBuilder("<cib validate-with='pacemaker-4.0' admin_epoch='0' epoch='0' num_updates='0'>");
        xml.append("<configuration><crm_config><cluster_property_set id='cib-bootstrap-options'>").append(options);
        xml.append("</cluster_property_set></crm_config><nodes>");
        for (int i = 0; i < nodes.size(); i++) {
            String node = nodes.get(i);
            xml.append("<node id='%d' uname='%s'>".formatted(i + 1, node));
            if (attributes.containsKey(node)) {
                xml.append("<instance_attributes id='%s-attributes'>%s</instance_attributes>".formatted(node, attributes.get(node)));
            }
            xml.append("</node>");
        }
        return xml.append("</nodes><resources>")
                .append(resources)
                .append("</resources><constraints>")
                .append(constraints)
                .append("</constraints>")
                .append(levels.isEmpty() ? "" : "<fencing-topology>" + levels + "</fencing-topology>")
                .append("</configuration><status/></cib>")
                .toString();
    }
}
