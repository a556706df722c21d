package io.setpoint.policy.document;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code rsc_location}: where a resource may, must or should not run. */
@XmlAccessorType(XmlAccessType.FIELD)
public final class LocationElement extends ConstraintElement {
    @XmlAttribute(name = "rsc")
    public @Nullable String rsc;

    @XmlAttribute(name = "rsc-pattern")
    public @Nullable String rscPattern;

    @XmlAttribute(name = "role")
    public @Nullable String role;

    @XmlAttribute(name = "node")
    public @Nullable String node;

    @XmlAttribute(name = "resource-discovery")
    public @Nullable String resourceDiscovery;

    @XmlElement(name = "rule")
    public List<RuleElement> rules = new ArrayList<>();

    @XmlElement(name = "lifetime")
    public List<LifetimeElement> lifetimes = new ArrayList<>();
}
