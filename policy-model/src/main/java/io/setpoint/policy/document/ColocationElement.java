package io.setpoint.policy.document;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code rsc_colocation}: a dependent that is placed relative to a primary. */
@XmlAccessorType(XmlAccessType.FIELD)
public final class ColocationElement extends ConstraintElement {
    @XmlAttribute(name = "influence")
    public @Nullable String influence;

    @XmlAttribute(name = "rsc")
    public @Nullable String rsc;

    @XmlAttribute(name = "with-rsc")
    public @Nullable String withRsc;

    @XmlAttribute(name = "node-attribute")
    public @Nullable String nodeAttribute;

    @XmlAttribute(name = "rsc-role")
    public @Nullable String rscRole;

    @XmlAttribute(name = "with-rsc-role")
    public @Nullable String withRscRole;

    @XmlAttribute(name = "score-attribute")
    public @Nullable String scoreAttribute;

    @XmlAttribute(name = "score-attribute-mangle")
    public @Nullable String scoreAttributeMangle;

    @XmlElement(name = "lifetime")
    public List<LifetimeElement> lifetimes = new ArrayList<>();
}
