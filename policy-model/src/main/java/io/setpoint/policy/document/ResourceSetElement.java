package io.setpoint.policy.document;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A set of resources inside a constraint. */
@XmlAccessorType(XmlAccessType.FIELD)
public final class ResourceSetElement extends CibElement {
    @XmlAttribute(name = "id")
    public @Nullable String id;

    @XmlAttribute(name = "id-ref")
    public @Nullable String idRef;

    @XmlAttribute(name = "sequential")
    public @Nullable String sequential;

    @XmlAttribute(name = "require-all")
    public @Nullable String requireAll;

    @XmlAttribute(name = "ordering")
    public @Nullable String ordering;

    @XmlAttribute(name = "action")
    public @Nullable String action;

    @XmlAttribute(name = "role")
    public @Nullable String role;

    @XmlAttribute(name = "score")
    public @Nullable String score;

    @XmlAttribute(name = "kind")
    public @Nullable String kind;

    @XmlElement(name = "resource_ref")
    public List<ReferenceElement> references = new ArrayList<>();
}
