package io.setpoint.policy.document;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import java.util.ArrayList;
import java.util.List;

/** Directories that a bundle mounts. */
@XmlAccessorType(XmlAccessType.FIELD)
public final class BundleStorage extends CibElement {
    @XmlElement(name = "storage-mapping")
    public List<StorageMapping> storageMappings = new ArrayList<>();
}
