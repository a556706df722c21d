package io.setpoint.policy.document;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import org.jspecify.annotations.Nullable;

/** A condition on the time (spec 01 §7.5). */
@XmlAccessorType(XmlAccessType.FIELD)
public final class DateExpressionElement extends ConditionElement {
    @XmlAttribute(name = "operation")
    public @Nullable String operation;

    @XmlAttribute(name = "start")
    public @Nullable String start;

    @XmlAttribute(name = "end")
    public @Nullable String end;

    @XmlElement(name = "duration")
    public @Nullable DateSpecElement duration;

    @XmlElement(name = "date_spec")
    public @Nullable DateSpecElement dateSpec;
}
