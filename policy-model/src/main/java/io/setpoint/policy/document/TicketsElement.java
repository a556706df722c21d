package io.setpoint.policy.document;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import java.util.ArrayList;
import java.util.List;

/** The ticket states. */
@XmlAccessorType(XmlAccessType.FIELD)
public final class TicketsElement extends CibElement {
    @XmlElement(name = "ticket_state")
    public List<TicketStateElement> ticketStates = new ArrayList<>();
}
