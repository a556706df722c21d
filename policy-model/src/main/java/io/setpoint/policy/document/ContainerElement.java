package io.setpoint.policy.document;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlAttribute;
import org.jspecify.annotations.Nullable;

/** The container technology of a bundle and its settings. */
@XmlAccessorType(XmlAccessType.FIELD)
public final class ContainerElement extends CibElement {
    @XmlAttribute(name = "image")
    public @Nullable String image;

    @XmlAttribute(name = "promoted-max")
    public @Nullable String promotedMax;

    @XmlAttribute(name = "masters")
    public @Nullable String masters;

    @XmlAttribute(name = "replicas")
    public @Nullable String replicas;

    @XmlAttribute(name = "replicas-per-host")
    public @Nullable String replicasPerHost;

    @XmlAttribute(name = "run-command")
    public @Nullable String runCommand;

    @XmlAttribute(name = "network")
    public @Nullable String network;

    @XmlAttribute(name = "options")
    public @Nullable String options;
}
