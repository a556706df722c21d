package io.setpoint.policy.document;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlAttribute;
import org.jspecify.annotations.Nullable;

/** Anything that may stand in a rule. */
@XmlAccessorType(XmlAccessType.FIELD)
public abstract sealed class ConditionElement extends CibElement
        permits RuleElement, ExpressionElement, DateExpressionElement, RscExpressionElement, OpExpressionElement {
    @XmlAttribute(name = "id")
    public @Nullable String id;
}
