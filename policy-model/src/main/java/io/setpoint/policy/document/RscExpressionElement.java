package io.setpoint.policy.document;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlAttribute;
import org.jspecify.annotations.Nullable;

/** A condition on the agent of a resource (spec 01 §7.4). */
@XmlAccessorType(XmlAccessType.FIELD)
public final class RscExpressionElement extends ConditionElement {
    @XmlAttribute(name = "class")
    public @Nullable String agentClass;

    @XmlAttribute(name = "provider")
    public @Nullable String provider;

    @XmlAttribute(name = "type")
    public @Nullable String type;
}
