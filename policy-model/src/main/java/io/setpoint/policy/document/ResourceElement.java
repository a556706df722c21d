package io.setpoint.policy.document;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What every kind of configured resource has. */
@XmlAccessorType(XmlAccessType.FIELD)
public abstract class ResourceElement extends CibElement {
    @XmlAttribute(name = "id")
    public @Nullable String id;

    @XmlAttribute(name = "description")
    public @Nullable String description;

    @XmlElement(name = "meta_attributes")
    public List<AttributeSet> metaAttributes = new ArrayList<>();

    @XmlElement(name = "instance_attributes")
    public List<AttributeSet> instanceAttributes = new ArrayList<>();
}
