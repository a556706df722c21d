package io.setpoint.policy.document;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A primitive resource (spec 01 §1.4). */
@XmlAccessorType(XmlAccessType.FIELD)
public class PrimitiveElement extends ResourceElement {
    @XmlAttribute(name = "class")
    public @Nullable String agentClass;

    @XmlAttribute(name = "provider")
    public @Nullable String provider;

    @XmlAttribute(name = "type")
    public @Nullable String type;

    @XmlAttribute(name = "template")
    public @Nullable String template;

    @XmlElement(name = "utilization")
    public List<AttributeSet> utilization = new ArrayList<>();

    @XmlElement(name = "operations")
    public List<OperationsElement> operations = new ArrayList<>();

    /** A template: a primitive that only others are made from. */
    @XmlAccessorType(XmlAccessType.FIELD)
    public static final class Template extends PrimitiveElement {}
}
