package io.setpoint.policy.document;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlTransient;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One block of name/value pairs with an optional rule that guards it (spec 01 §6). */
@XmlAccessorType(XmlAccessType.FIELD)
public final class AttributeSet extends CibElement {
    /** The name of the element, such as {@code meta_attributes}; null for a set that was not read. */
    @XmlTransient
    public @Nullable String elementName;

    @XmlAttribute(name = "id")
    public @Nullable String id;

    @XmlAttribute(name = "id-ref")
    public @Nullable String idRef;

    @XmlAttribute(name = "score")
    public @Nullable String score;

    @XmlElement(name = "rule")
    public List<RuleElement> rules = new ArrayList<>();

    @XmlElement(name = "nvpair")
    public List<NvPair> pairs = new ArrayList<>();

    @XmlElement(name = "attributes")
    public @Nullable AttributeSet legacyAttributes;
}
