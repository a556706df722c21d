package io.setpoint.policy.document;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Addresses and ports of a bundle. */
@XmlAccessorType(XmlAccessType.FIELD)
public final class BundleNetwork extends CibElement {
    @XmlAttribute(name = "id")
    public @Nullable String id;

    @XmlAttribute(name = "ip-range-start")
    public @Nullable String ipRangeStart;

    @XmlAttribute(name = "host-netmask")
    public @Nullable String hostNetmask;

    @XmlAttribute(name = "host-interface")
    public @Nullable String hostInterface;

    @XmlAttribute(name = "control-port")
    public @Nullable String controlPort;

    @XmlAttribute(name = "add-host")
    public @Nullable String addHost;

    @XmlElement(name = "port-mapping")
    public List<PortMapping> portMappings = new ArrayList<>();
}
