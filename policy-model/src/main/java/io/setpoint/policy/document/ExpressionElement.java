package io.setpoint.policy.document;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlAttribute;
import org.jspecify.annotations.Nullable;

/** A condition on a node attribute (spec 01 §7.3). */
@XmlAccessorType(XmlAccessType.FIELD)
public final class ExpressionElement extends ConditionElement {
    @XmlAttribute(name = "attribute")
    public @Nullable String attribute;

    @XmlAttribute(name = "operation")
    public @Nullable String operation;

    @XmlAttribute(name = "value")
    public @Nullable String value;

    @XmlAttribute(name = "type")
    public @Nullable String type;

    @XmlAttribute(name = "value-source")
    public @Nullable String valueSource;
}
