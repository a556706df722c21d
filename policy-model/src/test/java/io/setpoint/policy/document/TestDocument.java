package io.setpoint.policy.document;

import java.util.List;

/** Documents for tests, complete but for the part in question. */
final class TestDocument {
    static final String PRIMITIVES = "<primitive id='a' class='ocf' provider='p' type='t'/><primitive id='b' class='lsb' type='t'/>";

    private TestDocument() {}

    /** A document that follows a schema, with what stands in its resources. */
    static String resources(String schema, String content) {
        return document(schema, "<crm_config/><nodes/><resources>" + content + "</resources><constraints/>");
    }

    /** A document that follows a schema, with what stands in its constraints; there are resources a and b. */
    static String constraints(String schema, String content) {
        return document(schema, "<crm_config/><nodes/><resources>" + PRIMITIVES + "</resources><constraints>" + content + "</constraints>");
    }

    /** A document that follows a schema, with what stands in one set of cluster options. */
    static String options(String schema, String content) {
        return document(schema, "<crm_config><cluster_property_set id='options'>" + content
                + "</cluster_property_set></crm_config><nodes/><resources/><constraints/>");
    }

    static String document(String schema, String configuration) {
        return "<cib validate-with='" + schema + "' admin_epoch='0' epoch='0' num_updates='0'><configuration>" + configuration
                + "</configuration><status/></cib>";
    }

    static String pair(String name, String value) {
        return "<nvpair id='" + name + "' name='" + name + "' value='" + value + "'/>";
    }

    /** The messages of all problems that make a document be rejected; none if it is accepted. */
    static List<String> errors(String document) {
        try {
            CibReader.read(document);
            return List.of();
        } catch (CibException e) {
            return e.problems().stream().map(problem -> problem.message() + " (" + problem.hint() + ")").toList();
        }
    }
}
