package io.setpoint.policy.document;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlElements;
import java.util.ArrayList;
import java.util.List;

/** The configured resources and templates, in document order. */
@XmlAccessorType(XmlAccessType.FIELD)
public final class ResourcesElement extends CibElement {
    @XmlElements({
        @XmlElement(name = "primitive", type = PrimitiveElement.class),
        @XmlElement(name = "group", type = GroupElement.class),
        @XmlElement(name = "clone", type = CloneElement.class),
        @XmlElement(name = "master", type = CloneElement.Master.class),
        @XmlElement(name = "bundle", type = BundleElement.class),
        @XmlElement(name = "template", type = PrimitiveElement.Template.class)
    })
    public List<ResourceElement> resources = new ArrayList<>();
}
