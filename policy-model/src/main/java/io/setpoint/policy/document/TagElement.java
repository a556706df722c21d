package io.setpoint.policy.document;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A name for several objects. */
@XmlAccessorType(XmlAccessType.FIELD)
public final class TagElement extends CibElement {
    @XmlAttribute(name = "id")
    public @Nullable String id;

    @XmlElement(name = "obj_ref")
    public List<ReferenceElement> references = new ArrayList<>();
}
