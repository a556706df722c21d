package io.setpoint.policy.document;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlAttribute;
import org.jspecify.annotations.Nullable;

/** A name/value pair, or a reference to one. */
@XmlAccessorType(XmlAccessType.FIELD)
public final class NvPair extends CibElement {
    @XmlAttribute(name = "id")
    public @Nullable String id;

    @XmlAttribute(name = "id-ref")
    public @Nullable String idRef;

    @XmlAttribute(name = "name")
    public @Nullable String name;

    @XmlAttribute(name = "value")
    public @Nullable String value;
}
