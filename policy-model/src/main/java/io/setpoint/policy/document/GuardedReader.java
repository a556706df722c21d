package io.setpoint.policy.document;

import static javax.xml.stream.XMLStreamConstants.DTD;
import static javax.xml.stream.XMLStreamConstants.END_DOCUMENT;
import static javax.xml.stream.XMLStreamConstants.END_ELEMENT;
import static javax.xml.stream.XMLStreamConstants.START_ELEMENT;

import javax.xml.stream.Location;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Lets nothing through but elements with their attributes, which is all that means something in a cluster document (spec 01 §1.1), shows
 * each of them to the grammar on its way, and refuses what could harm: document types and endless nesting.
 */
final class GuardedReader {
    /** Deeper than any cluster document that people or tools write. */
    static final int DEEPEST_NESTING = 256;

    private static final int INITIAL_ATTRIBUTES = 32;

    private final XMLStreamReader parser;
    private final MeteredInput input;
    private ElementObserver observer = ElementObserver.NONE;
    private @Nullable OpenElement innermost;
    private int depth;
    private boolean rootClosed;
    private int attributeCount;
    private String[] attributeNames = new String[INITIAL_ATTRIBUTES];
    private String[] attributeValues = new String[INITIAL_ATTRIBUTES];

    GuardedReader(XMLStreamReader parser, MeteredInput input) {
        this.parser = parser;
        this.input = input;
    }

    /** Shows all elements to an observer, starting with the current one. */
    void observe(ElementObserver observer) {
        this.observer = observer;
        observer.start(this);
    }

    /**
     * An element whose end was not met yet.
     *
     * @param line where it starts
     * @param around the element that it is in, null for the root
     */
    record OpenElement(String name, @Nullable String id, int line, int column, @Nullable OpenElement around) {
        @Override
        public String toString() {
            return id == null ? "<" + name + ">" : "<" + name + " id=\"" + id + "\">";
        }
    }

    /** Goes on to the next start or end of an element, or to the end of the document, and tells which of the three. */
    int next() throws XMLStreamException {
        while (true) {
            int event = parser.next();
            input.startPiece();
            switch (event) {
                case START_ELEMENT -> {
                    start();
                    return event;
                }
                case END_ELEMENT -> {
                    end();
                    return event;
                }
                case END_DOCUMENT -> {
                    return event;
                }
                case DTD -> throw new RefusedContentException(
                        "A document type declaration (<!DOCTYPE ...>) is not allowed",
                        "remove it; entities and external parts are never resolved",
                        location());
                default -> {
                    // Text, comments and processing instructions carry no meaning.
                }
            }
        }
    }

    private void start() throws XMLStreamException {
        Location location = parser.getLocation();
        if (depth == DEEPEST_NESTING) {
            throw new RefusedContentException(
                    "Elements are nested more than " + DEEPEST_NESTING + " deep", "no cluster document needs that", location);
        }
        takeAttributes();
        depth++;
        innermost = new OpenElement(
                parser.getLocalName(), attribute("id"), location.getLineNumber(), location.getColumnNumber(), innermost);
        observer.start(this);
        if (observer.hasSeenEnough()) {
            throw new RefusedContentException("The rest was not read", "mend the problems above first", location);
        }
    }

    private void takeAttributes() {
        attributeCount = parser.getAttributeCount();
        if (attributeCount > attributeNames.length) {
            attributeNames = new String[attributeCount];
            attributeValues = new String[attributeCount];
        }
        for (int i = 0; i < attributeCount; i++) {
            attributeNames[i] = parser.getAttributeLocalName(i);
            attributeValues[i] = parser.getAttributeValue(i);
        }
    }

    private void end() {
        depth--;
        innermost = innermost.around;
        rootClosed = depth == 0;
        observer.end();
    }

    /** Where the parser is in the input. */
    Location location() {
        return parser.getLocation();
    }

    /** The namespace of the current element, empty if it has none. */
    String namespace() {
        String namespace = parser.getNamespaceURI();
        return namespace == null ? "" : namespace;
    }

    /** How many attributes the current element has. */
    int attributeCount() {
        return attributeCount;
    }

    /** The name of an attribute of the current element, without namespace. */
    String attributeName(int index) {
        return attributeNames[index];
    }

    /** The value of an attribute of the current element. */
    String attributeValue(int index) {
        return attributeValues[index];
    }

    /** The namespace of an attribute of the current element, empty if it has none. */
    String attributeNamespace(int index) {
        String namespace = parser.getAttributeNamespace(index);
        return namespace == null ? "" : namespace;
    }

    /** The value of an attribute of the current element, or null. */
    @Nullable String attribute(String name) {
        for (int i = 0; i < attributeCount; i++) {
            if (name.equals(attributeNames[i])) {
                return attributeValues[i];
            }
        }
        return null;
    }

    /** The innermost element that is still open: the current one at its start tag. */
    OpenElement innermost() {
        return innermost;
    }

    /** Some element is open. */
    boolean isInside() {
        return innermost != null;
    }

    /** The root element has ended. */
    boolean rootClosed() {
        return rootClosed;
    }
}
