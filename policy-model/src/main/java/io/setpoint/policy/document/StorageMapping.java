package io.setpoint.policy.document;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlAttribute;
import org.jspecify.annotations.Nullable;

/** One directory that a bundle mounts. */
@XmlAccessorType(XmlAccessType.FIELD)
public final class StorageMapping extends CibElement {
    @XmlAttribute(name = "id")
    public @Nullable String id;

    @XmlAttribute(name = "source-dir")
    public @Nullable String sourceDir;

    @XmlAttribute(name = "source-dir-root")
    public @Nullable String sourceDirRoot;

    @XmlAttribute(name = "target-dir")
    public @Nullable String targetDir;

    @XmlAttribute(name = "options")
    public @Nullable String options;
}
