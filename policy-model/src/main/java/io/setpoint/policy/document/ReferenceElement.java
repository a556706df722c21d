package io.setpoint.policy.document;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlAttribute;
import org.jspecify.annotations.Nullable;

/** A reference by id: in a resource set or a tag. */
@XmlAccessorType(XmlAccessType.FIELD)
public final class ReferenceElement extends CibElement {
    @XmlAttribute(name = "id")
    public @Nullable String id;
}
