package io.setpoint.policy.document;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlAttribute;
import org.jspecify.annotations.Nullable;

/** One ticket; besides the id any attribute (in {@link #otherAttributes}). */
@XmlAccessorType(XmlAccessType.FIELD)
public final class TicketStateElement extends CibElement {
    @XmlAttribute(name = "id")
    public @Nullable String id;
}
