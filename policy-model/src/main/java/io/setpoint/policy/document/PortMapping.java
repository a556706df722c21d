package io.setpoint.policy.document;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlAttribute;
import org.jspecify.annotations.Nullable;

/** A port of a bundle that is reachable from outside. */
@XmlAccessorType(XmlAccessType.FIELD)
public final class PortMapping extends CibElement {
    @XmlAttribute(name = "id")
    public @Nullable String id;

    @XmlAttribute(name = "port")
    public @Nullable String port;

    @XmlAttribute(name = "internal-port")
    public @Nullable String internalPort;

    @XmlAttribute(name = "range")
    public @Nullable String range;
}
