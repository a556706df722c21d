package io.setpoint.policy.document;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.Location;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;
import org.jspecify.annotations.Nullable;

/**
 * Lets nothing through but elements with their attributes, which is all that means something in a cluster document (spec 01 §1.1), shows
 * each of them to the grammar on its way, and refuses what could harm: document types and endless nesting.
 */
final class GuardedReader extends StreamReaderDelegate {
    /** Deeper than any cluster document that people or tools write. */
    static final int DEEPEST_NESTING = 256;

    private final MeteredInput input;
    private ElementObserver observer = ElementObserver.NONE;
    private final List<OpenElement> open = new ArrayList<>();
    private boolean rootClosed;
    private int line;
    private int column;

    GuardedReader(XMLStreamReader parser, MeteredInput input) {
        super(parser);
        this.input = input;
    }

    /** Shows all elements to an observer, starting with the current one. */
    void observe(ElementObserver observer) {
        this.observer = observer;
        observer.start(this);
    }

    /** An element whose end was not met yet. */
    record OpenElement(String name, @Nullable String id, int line) {
        @Override
        public String toString() {
            return id == null ? "<" + name + ">" : "<" + name + " id=\"" + id + "\">";
        }
    }

    @Override
    public int next() throws XMLStreamException {
        while (true) {
            int event = super.next();
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
                        getLocation());
                default -> {
                    // Text, comments and processing instructions carry no meaning.
                }
            }
        }
    }

    private void start() throws XMLStreamException {
        Location location = getLocation();
        line = location.getLineNumber();
        column = location.getColumnNumber();
        if (open.size() == DEEPEST_NESTING) {
            throw new RefusedContentException(
                    "Elements are nested more than " + DEEPEST_NESTING + " deep", "no cluster document needs that", location);
        }
        open.add(new OpenElement(getLocalName(), getAttributeValue(null, "id"), line));
        observer.start(this);
        if (observer.hasSeenEnough()) {
            throw new RefusedContentException("The rest was not read", "mend the problems above first", location);
        }
    }

    private void end() {
        open.remove(open.size() - 1);
        rootClosed = open.isEmpty();
        observer.end();
    }

    /** Line where the current element starts. */
    int line() {
        return line;
    }

    /** Column where the current element starts. */
    int column() {
        return column;
    }

    /** The innermost element that is still open: the current one at its start tag. */
    OpenElement innermost() {
        return open.get(open.size() - 1);
    }

    /** Some element is open. */
    boolean isInside() {
        return !open.isEmpty();
    }

    /** The root element has ended. */
    boolean rootClosed() {
        return rootClosed;
    }
}
