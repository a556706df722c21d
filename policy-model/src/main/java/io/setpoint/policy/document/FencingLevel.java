package io.setpoint.policy.document;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlAttribute;
import org.jspecify.annotations.Nullable;

/** One fencing level. */
@XmlAccessorType(XmlAccessType.FIELD)
public final class FencingLevel extends CibElement {
    @XmlAttribute(name = "id")
    public @Nullable String id;

    @XmlAttribute(name = "index")
    public @Nullable String index;

    @XmlAttribute(name = "devices")
    public @Nullable String devices;

    @XmlAttribute(name = "target")
    public @Nullable String target;

    @XmlAttribute(name = "target-pattern")
    public @Nullable String targetPattern;

    @XmlAttribute(name = "target-attribute")
    public @Nullable String targetAttribute;

    @XmlAttribute(name = "target-value")
    public @Nullable String targetValue;
}
