package io.setpoint.policy.document;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import org.jspecify.annotations.Nullable;

/** The part of the document that people write: what the cluster should be. */
@XmlAccessorType(XmlAccessType.FIELD)
public final class Configuration extends CibElement {
    @XmlElement(name = "crm_config")
    public @Nullable CrmConfig crmConfig;

    @XmlElement(name = "rsc_defaults")
    public @Nullable DefaultAttributes rscDefaults;

    @XmlElement(name = "op_defaults")
    public @Nullable DefaultAttributes opDefaults;

    @XmlElement(name = "nodes")
    public @Nullable NodesElement nodes;

    @XmlElement(name = "resources")
    public @Nullable ResourcesElement resources;

    @XmlElement(name = "constraints")
    public @Nullable ConstraintsElement constraints;

    @XmlElement(name = "fencing-topology")
    public @Nullable FencingTopology fencingTopology;

    @XmlElement(name = "tags")
    public @Nullable TagsElement tags;
}
