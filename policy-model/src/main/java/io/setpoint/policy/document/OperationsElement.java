package io.setpoint.policy.document;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The operations of a resource, or a reference to those of another. */
@XmlAccessorType(XmlAccessType.FIELD)
public final class OperationsElement extends CibElement {
    @XmlAttribute(name = "id")
    public @Nullable String id;

    @XmlAttribute(name = "id-ref")
    public @Nullable String idRef;

    @XmlElement(name = "op")
    public List<OpElement> ops = new ArrayList<>();
}
