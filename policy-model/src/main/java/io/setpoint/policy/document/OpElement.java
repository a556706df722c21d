package io.setpoint.policy.document;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A configured operation. All its attributes are open: every one becomes a meta-attribute of the action (spec 01 §5.6), so they stay in
 * {@link #otherAttributes}.
 */
@XmlAccessorType(XmlAccessType.FIELD)
public final class OpElement extends CibElement {
    @XmlElement(name = "meta_attributes")
    public List<AttributeSet> metaAttributes = new ArrayList<>();

    @XmlElement(name = "instance_attributes")
    public List<AttributeSet> instanceAttributes = new ArrayList<>();

    public @Nullable String name() {
        return attribute("name");
    }

    public @Nullable String interval() {
        return attribute("interval");
    }
}
