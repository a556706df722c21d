package io.setpoint.generator;

import java.util.Map;

/** Writes sets of names and values. */
final class AttributeSetWriter {
    private AttributeSetWriter() {}

    /** A set, or nothing if it is empty. */
    static void write(XmlOut xml, String element, String id, Map<String, String> values) {
        if (values.isEmpty()) {
            return;
        }
        xml.open(element, "id", id);
        values.forEach((name, value) -> xml.empty("nvpair", "id", id + "." + xmlId(name), "name", name, "value", value));
        xml.close();
    }

    /** Names can hold characters that ids cannot. */
    private static String xmlId(String name) {
        return name.replaceAll("[^A-Za-z0-9_.-]", ".");
    }
}
