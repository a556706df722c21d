package io.setpoint.policy.document;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import java.util.ArrayList;
import java.util.List;

/** The legacy guard of a constraint: rules that say when it holds. */
@XmlAccessorType(XmlAccessType.FIELD)
public final class LifetimeElement extends CibElement {
    @XmlElement(name = "rule")
    public List<RuleElement> rules = new ArrayList<>();
}
