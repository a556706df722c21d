package io.setpoint.policy.document;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import org.jspecify.annotations.Nullable;

/** A bundle: replicas of a container image (spec 02 §8). */
@XmlAccessorType(XmlAccessType.FIELD)
public final class BundleElement extends ResourceElement {
    @XmlElement(name = "docker")
    public @Nullable ContainerElement docker;

    @XmlElement(name = "podman")
    public @Nullable ContainerElement podman;

    @XmlElement(name = "rkt")
    public @Nullable ContainerElement rkt;

    @XmlElement(name = "network")
    public @Nullable BundleNetwork network;

    @XmlElement(name = "storage")
    public @Nullable BundleStorage storage;

    @XmlElement(name = "primitive")
    public @Nullable PrimitiveElement primitive;
}
