package io.setpoint.policy.document;

import jakarta.xml.bind.annotation.XmlTransient;

/** An element that no class is made for; its attributes and content are all "other". */
@XmlTransient
public final class OtherElement extends CibElement {
    /** The name of the element. */
    public final String name;

    public OtherElement(String name) {
        this.name = name;
    }
}
