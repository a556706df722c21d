package io.setpoint.policy.document;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import java.util.ArrayList;
import java.util.List;

/** The cluster options, as sets of pairs. */
@XmlAccessorType(XmlAccessType.FIELD)
public final class CrmConfig extends CibElement {
    @XmlElement(name = "cluster_property_set")
    public List<AttributeSet> propertySets = new ArrayList<>();
}
