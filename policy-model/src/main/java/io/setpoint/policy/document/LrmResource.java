package io.setpoint.policy.document;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The history of one resource on one node. */
@XmlAccessorType(XmlAccessType.FIELD)
public final class LrmResource extends CibElement {
    @XmlAttribute(name = "id")
    public @Nullable String id;

    @XmlAttribute(name = "class")
    public @Nullable String agentClass;

    @XmlAttribute(name = "provider")
    public @Nullable String provider;

    @XmlAttribute(name = "type")
    public @Nullable String type;

    @XmlAttribute(name = "container")
    public @Nullable String container;

    @XmlAttribute(name = "shutdown-lock")
    public @Nullable String shutdownLock;

    @XmlElement(name = "lrm_rsc_op")
    public List<LrmOperation> operations = new ArrayList<>();
}
