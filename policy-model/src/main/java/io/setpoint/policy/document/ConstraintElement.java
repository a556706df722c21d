package io.setpoint.policy.document;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What every kind of constraint has. */
@XmlAccessorType(XmlAccessType.FIELD)
public abstract sealed class ConstraintElement extends CibElement
        permits LocationElement, ColocationElement, OrderElement, TicketElement {
    @XmlAttribute(name = "id")
    public @Nullable String id;

    @XmlAttribute(name = "score")
    public @Nullable String score;

    @XmlElement(name = "resource_set")
    public List<ResourceSetElement> resourceSets = new ArrayList<>();
}
