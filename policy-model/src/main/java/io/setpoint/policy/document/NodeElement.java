package io.setpoint.policy.document;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A configured node. */
@XmlAccessorType(XmlAccessType.FIELD)
public final class NodeElement extends CibElement {
    @XmlAttribute(name = "id")
    public @Nullable String id;

    @XmlAttribute(name = "uname")
    public @Nullable String uname;

    @XmlAttribute(name = "type")
    public @Nullable String type;

    @XmlAttribute(name = "description")
    public @Nullable String description;

    @XmlAttribute(name = "score")
    public @Nullable String score;

    @XmlElement(name = "instance_attributes")
    public List<AttributeSet> instanceAttributes = new ArrayList<>();

    @XmlElement(name = "utilization")
    public List<AttributeSet> utilization = new ArrayList<>();
}
