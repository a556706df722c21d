package io.setpoint.policy.document;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import java.util.ArrayList;
import java.util.List;

/** A group: primitives that run together and start in order. */
@XmlAccessorType(XmlAccessType.FIELD)
public final class GroupElement extends ResourceElement {
    @XmlElement(name = "primitive")
    public List<PrimitiveElement> primitives = new ArrayList<>();
}
