package io.setpoint.policy.document;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import java.util.ArrayList;
import java.util.List;

/** The configured nodes. */
@XmlAccessorType(XmlAccessType.FIELD)
public final class NodesElement extends CibElement {
    @XmlElement(name = "node")
    public List<NodeElement> nodes = new ArrayList<>();
}
