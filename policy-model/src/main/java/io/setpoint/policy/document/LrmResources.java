package io.setpoint.policy.document;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import java.util.ArrayList;
import java.util.List;

/** The resources that a node has a history of. */
@XmlAccessorType(XmlAccessType.FIELD)
public final class LrmResources extends CibElement {
    @XmlElement(name = "lrm_resource")
    public List<LrmResource> resources = new ArrayList<>();
}
