package io.setpoint.policy.document;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlAttribute;
import org.jspecify.annotations.Nullable;

/** A condition on the name and interval of an operation (spec 01 §7.4). */
@XmlAccessorType(XmlAccessType.FIELD)
public final class OpExpressionElement extends ConditionElement {
    @XmlAttribute(name = "name")
    public @Nullable String name;

    @XmlAttribute(name = "interval")
    public @Nullable String interval;
}
