package io.setpoint.policy.document;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The local executor's history of one node. */
@XmlAccessorType(XmlAccessType.FIELD)
public final class LrmElement extends CibElement {
    @XmlAttribute(name = "id")
    public @Nullable String id;

    @XmlElement(name = "lrm_resources")
    public List<LrmResources> lrmResources = new ArrayList<>();
}
