package io.setpoint.policy.document;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlElements;
import java.util.ArrayList;
import java.util.List;

/** The constraints, in document order. */
@XmlAccessorType(XmlAccessType.FIELD)
public final class ConstraintsElement extends CibElement {
    @XmlElements({
        @XmlElement(name = "rsc_location", type = LocationElement.class),
        @XmlElement(name = "rsc_colocation", type = ColocationElement.class),
        @XmlElement(name = "rsc_order", type = OrderElement.class),
        @XmlElement(name = "rsc_ticket", type = TicketElement.class)
    })
    public List<ConstraintElement> constraints = new ArrayList<>();
}
