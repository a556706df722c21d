package io.setpoint.policy.document;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlAttribute;
import org.jspecify.annotations.Nullable;

/** {@code date_spec} or {@code duration}: amounts or ranges by calendar field. */
@XmlAccessorType(XmlAccessType.FIELD)
public final class DateSpecElement extends CibElement {
    @XmlAttribute(name = "id")
    public @Nullable String id;

    @XmlAttribute(name = "years")
    public @Nullable String years;

    @XmlAttribute(name = "months")
    public @Nullable String months;

    @XmlAttribute(name = "monthdays")
    public @Nullable String monthdays;

    @XmlAttribute(name = "days")
    public @Nullable String days;

    @XmlAttribute(name = "hours")
    public @Nullable String hours;

    @XmlAttribute(name = "minutes")
    public @Nullable String minutes;

    @XmlAttribute(name = "seconds")
    public @Nullable String seconds;

    @XmlAttribute(name = "yeardays")
    public @Nullable String yeardays;

    @XmlAttribute(name = "weekyears")
    public @Nullable String weekyears;

    @XmlAttribute(name = "weeks")
    public @Nullable String weeks;

    @XmlAttribute(name = "weekdays")
    public @Nullable String weekdays;

    @XmlAttribute(name = "moon")
    public @Nullable String moon;
}
