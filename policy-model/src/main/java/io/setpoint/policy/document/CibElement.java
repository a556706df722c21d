package io.setpoint.policy.document;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlAnyAttribute;
import jakarta.xml.bind.annotation.XmlTransient;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.namespace.QName;
import org.jspecify.annotations.Nullable;

/**
 * Base of all elements of the document: remembers where it stood and the attributes that no field is made for.
 *
 * <p>An attribute that is absent is {@code null}; an empty one is {@code ""}: the two differ everywhere (spec 01 §1.1).
 */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlTransient
public abstract class CibElement {
    /** Line in the input, from 1; 0 for an element that was not read. */
    @XmlTransient
    public int line;

    /** Column in the input, from 1; 0 for an element that was not read. */
    @XmlTransient
    public int column;

    /** Attributes without a field of their own, in document order; null if there are none. */
    @XmlAnyAttribute
    public @Nullable Map<QName, String> otherAttributes;

    /** Elements that no class is made for, kept so that the document can be written back; null if there are none. */
    @XmlTransient
    public @Nullable List<OtherElement> otherContent;

    /** The value of an attribute that has no field of its own, or null. */
    public @Nullable String attribute(String name) {
        return otherAttributes == null ? null : otherAttributes.get(new QName(name));
    }

    /** Sets an attribute that has no field of its own. */
    public void setAttribute(String name, String value) {
        if (otherAttributes == null) {
            otherAttributes = new LinkedHashMap<>();
        }
        otherAttributes.put(new QName(name), value);
    }
}
