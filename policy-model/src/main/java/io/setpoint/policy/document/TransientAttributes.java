package io.setpoint.policy.document;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Node attributes that last until the node leaves. */
@XmlAccessorType(XmlAccessType.FIELD)
public final class TransientAttributes extends CibElement {
    @XmlAttribute(name = "id")
    public @Nullable String id;

    @XmlElement(name = "instance_attributes")
    public List<AttributeSet> instanceAttributes = new ArrayList<>();

    @XmlElement(name = "utilization")
    public List<AttributeSet> utilization = new ArrayList<>();
}
