package io.setpoint.policy.document;

import javax.xml.stream.Location;
import javax.xml.stream.XMLStreamException;

/** The document has something that is never accepted, however well-formed it is. */
final class RefusedContentException extends XMLStreamException {
    private final String message;
    private final String hint;

    RefusedContentException(String message, String hint, Location location) {
        super(message, location);
        this.message = message;
        this.hint = hint;
    }

    @Override
    public String getMessage() {
        return message;
    }

    String hint() {
        return hint;
    }
}
