package io.setpoint.policy.document;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the cluster knows about one node. */
@XmlAccessorType(XmlAccessType.FIELD)
public final class NodeStateElement extends CibElement {
    @XmlAttribute(name = "id")
    public @Nullable String id;

    @XmlAttribute(name = "uname")
    public @Nullable String uname;

    @XmlAttribute(name = "in_ccm")
    public @Nullable String inCcm;

    @XmlAttribute(name = "crmd")
    public @Nullable String crmd;

    @XmlAttribute(name = "join")
    public @Nullable String join;

    @XmlAttribute(name = "expected")
    public @Nullable String expected;

    @XmlAttribute(name = "node_fenced")
    public @Nullable String nodeFenced;

    @XmlAttribute(name = "node_in_maintenance")
    public @Nullable String nodeInMaintenance;

    @XmlAttribute(name = "remote_node")
    public @Nullable String remoteNode;

    @XmlAttribute(name = "crm-debug-origin")
    public @Nullable String crmDebugOrigin;

    @XmlElement(name = "transient_attributes")
    public List<TransientAttributes> transientAttributes = new ArrayList<>();

    @XmlElement(name = "lrm")
    public List<LrmElement> lrms = new ArrayList<>();
}
