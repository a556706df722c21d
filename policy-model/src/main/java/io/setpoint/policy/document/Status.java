package io.setpoint.policy.document;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import java.util.ArrayList;
import java.util.List;

/** What is: tickets, nodes and operation history. */
@XmlAccessorType(XmlAccessType.FIELD)
public final class Status extends CibElement {
    @XmlElement(name = "tickets")
    public List<TicketsElement> tickets = new ArrayList<>();

    @XmlElement(name = "node_state")
    public List<NodeStateElement> nodeStates = new ArrayList<>();
}
