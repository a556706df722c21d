package io.setpoint.policy.document;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlElements;
import java.util.ArrayList;
import java.util.List;

/** A clone: several instances of one primitive or group. */
@XmlAccessorType(XmlAccessType.FIELD)
public class CloneElement extends ResourceElement {
    @XmlElements({
        @XmlElement(name = "primitive", type = PrimitiveElement.class),
        @XmlElement(name = "group", type = GroupElement.class)
    })
    public List<ResourceElement> cloned = new ArrayList<>();

    /** The legacy spelling of a promotable clone. */
    @XmlAccessorType(XmlAccessType.FIELD)
    public static final class Master extends CloneElement {}
}
