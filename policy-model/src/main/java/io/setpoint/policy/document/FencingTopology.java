package io.setpoint.policy.document;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import java.util.ArrayList;
import java.util.List;

/** Fencing levels; checked, but planning does not use them: they are for whoever fences. */
@XmlAccessorType(XmlAccessType.FIELD)
public final class FencingTopology extends CibElement {
    @XmlElement(name = "fencing-level")
    public List<FencingLevel> levels = new ArrayList<>();
}
