package io.setpoint.policy.document;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code rsc_order}: one action before another. */
@XmlAccessorType(XmlAccessType.FIELD)
public final class OrderElement extends ConstraintElement {
    @XmlAttribute(name = "symmetrical")
    public @Nullable String symmetrical;

    @XmlAttribute(name = "require-all")
    public @Nullable String requireAll;

    @XmlAttribute(name = "kind")
    public @Nullable String kind;

    @XmlAttribute(name = "first")
    public @Nullable String first;

    @XmlAttribute(name = "then")
    public @Nullable String then;

    @XmlAttribute(name = "first-action")
    public @Nullable String firstAction;

    @XmlAttribute(name = "then-action")
    public @Nullable String thenAction;

    @XmlElement(name = "lifetime")
    public List<LifetimeElement> lifetimes = new ArrayList<>();
}
