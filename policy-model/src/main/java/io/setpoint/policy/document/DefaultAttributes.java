package io.setpoint.policy.document;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import java.util.ArrayList;
import java.util.List;

/** {@code rsc_defaults} or {@code op_defaults}: meta-attributes that apply where nothing nearer says otherwise. */
@XmlAccessorType(XmlAccessType.FIELD)
public final class DefaultAttributes extends CibElement {
    @XmlElement(name = "meta_attributes")
    public List<AttributeSet> metaAttributes = new ArrayList<>();
}
