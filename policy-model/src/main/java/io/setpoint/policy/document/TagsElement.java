package io.setpoint.policy.document;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import java.util.ArrayList;
import java.util.List;

/** The configured tags. */
@XmlAccessorType(XmlAccessType.FIELD)
public final class TagsElement extends CibElement {
    @XmlElement(name = "tag")
    public List<TagElement> tags = new ArrayList<>();
}
