package io.setpoint.planner.graph;

import io.setpoint.planner.graph.ActionHeader.Element;
import io.setpoint.planner.graph.GraphAction.MaintenanceNode;
import io.setpoint.planner.graph.GraphAction.ResourceName;
import io.setpoint.policy.value.CibInteger;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Reads a graph from XML as an executor does (spec 07 §12.1): elements that it does not know are skipped. */
public final class GraphXmlReader {
    private final XMLStreamReader xml;

    private GraphXmlReader(XMLStreamReader xml) {
        this.xml = xml;
    }

    /**
     * Reads a graph.
     *
     * @throws IOException if the text is not well-formed or not a graph
     */
    public static TransitionGraph read(InputStream in) throws IOException {
        try {
            XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
            return new GraphXmlReader(factory.createXMLStreamReader(in)).graph();
        } catch (XMLStreamException | IllegalArgumentException e) {
            throw new IOException("Cannot read the transition graph: " + e.getMessage(), e);
        }
    }

    private TransitionGraph graph() throws XMLStreamException {
        xml.nextTag();
        xml.require(XMLStreamConstants.START_ELEMENT, null, "transition_graph");
        Map<String, String> attributes = attributes();
        List<Synapse> synapses = new ArrayList<>();
        while (nextChild()) {
            if (at("synapse")) {
                Synapse synapse = synapse(synapses.size());
                if (synapse != null) {
                    synapses.add(synapse);
                }
            } else {
                skip();
            }
        }
        return new TransitionGraph(attributes, synapses);
    }

    /** Null for a synapse without an action: there is nothing to execute. */
    private @Nullable Synapse synapse(int id) throws XMLStreamException {
        int priority = number("priority");
        GraphAction action = null;
        List<ActionHeader> inputs = new ArrayList<>();
        while (nextChild()) {
            if (at("action_set")) {
                while (nextChild()) {
                    ActionHeader header = header();
                    if (header == null) {
                        skip();
                    } else {
                        action = action(header);
                    }
                }
            } else if (at("inputs")) {
                while (nextChild()) {
                    trigger(inputs);
                }
            } else {
                skip();
            }
        }
        return action == null ? null : new Synapse(id, priority, action, inputs);
    }

    private void trigger(List<ActionHeader> inputs) throws XMLStreamException {
        while (nextChild()) {
            ActionHeader header = header();
            if (header != null) {
                inputs.add(header);
            }
            skip();
        }
    }

    /** What identifies the action at this place; null if it is of no known kind or has no number. */
    private @Nullable ActionHeader header() {
        for (Element element : Element.values()) {
            if (at(element.xmlName()) && value("id") != null) {
                return new ActionHeader(
                        number("id"),
                        element,
                        text("operation"),
                        text("operation_key"),
                        value("internal_operation_key"),
                        value("on_node"),
                        value("on_node_uuid"),
                        value("router_node"));
            }
        }
        return null;
    }

    private GraphAction action(ActionHeader header) throws XMLStreamException {
        String lock = value("shutdown-lock");
        Long shutdownLock = lock == null ? null : CibInteger.parse(lock).orElse(0);
        ResourceName resource = null;
        Map<String, String> attributes = Map.of();
        Map<String, String> params = new LinkedHashMap<>();
        List<String> downed = null;
        List<MaintenanceNode> maintenance = null;
        while (nextChild()) {
            switch (xml.getLocalName()) {
                case "primitive" -> {
                    resource = new ResourceName(text("id"), value("long-id"), value("class"), value("provider"), value("type"));
                    skip();
                }
                case "attributes" -> {
                    attributes = attributes();
                    while (nextChild()) {
                        params.put(text("name"), text("value"));
                        skip();
                    }
                }
                case "downed" -> {
                    downed = new ArrayList<>();
                    while (nextChild()) {
                        downed.add(text("id"));
                        skip();
                    }
                }
                case "maintenance" -> {
                    maintenance = new ArrayList<>();
                    while (nextChild()) {
                        maintenance.add(new MaintenanceNode(text("id"), number("node_in_maintenance") != 0));
                        skip();
                    }
                }
                default -> skip();
            }
        }
        return new GraphAction(header, shutdownLock, resource, attributes, params, downed, maintenance);
    }

    private Map<String, String> attributes() {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            attributes.put(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
        }
        return attributes;
    }

    private boolean at(String element) {
        return xml.getLocalName().equals(element);
    }

    private @Nullable String value(String attribute) {
        return xml.getAttributeValue(null, attribute);
    }

    /** The value, empty if the attribute is missing. */
    private String text(String attribute) {
        String value = value(attribute);
        return value == null ? "" : value;
    }

    /** The value, 0 if the attribute is missing or no number. */
    private int number(String attribute) {
        return (int) CibInteger.parse(value(attribute)).orElse(0);
    }

    /** Moves into the next child of the element at this place, or, if there is none left, to its end. */
    private boolean nextChild() throws XMLStreamException {
        while (true) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    return true;
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    return false;
                }
                default -> {}
            }
        }
    }

    /** Leaves the element at this place with all that is in it. */
    private void skip() throws XMLStreamException {
        while (nextChild()) {
            skip();
        }
    }
}
