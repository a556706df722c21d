package io.setpoint.policy.document;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import org.jspecify.annotations.Nullable;

/** The root of a cluster document: configuration and status (spec 01 §2). */
@XmlRootElement(name = "cib")
@XmlAccessorType(XmlAccessType.FIELD)
public final class Cib extends CibElement {
    @XmlAttribute(name = "validate-with")
    public @Nullable String validateWith;

    @XmlAttribute(name = "admin_epoch")
    public @Nullable String adminEpoch;

    @XmlAttribute(name = "epoch")
    public @Nullable String epoch;

    @XmlAttribute(name = "num_updates")
    public @Nullable String numUpdates;

    @XmlAttribute(name = "crm_feature_set")
    public @Nullable String crmFeatureSet;

    @XmlAttribute(name = "have-quorum")
    public @Nullable String haveQuorum;

    @XmlAttribute(name = "dc-uuid")
    public @Nullable String dcUuid;

    @XmlAttribute(name = "no-quorum-panic")
    public @Nullable String noQuorumPanic;

    @XmlAttribute(name = "execution-date")
    public @Nullable String executionDate;

    @XmlAttribute(name = "cib-last-written")
    public @Nullable String cibLastWritten;

    @XmlAttribute(name = "update-origin")
    public @Nullable String updateOrigin;

    @XmlAttribute(name = "update-client")
    public @Nullable String updateClient;

    @XmlAttribute(name = "update-user")
    public @Nullable String updateUser;

    @XmlAttribute(name = "remote-tls-port")
    public @Nullable String remoteTlsPort;

    @XmlAttribute(name = "remote-clear-port")
    public @Nullable String remoteClearPort;

    @XmlElement(name = "configuration")
    public @Nullable Configuration configuration;

    @XmlElement(name = "status")
    public @Nullable Status status;
}
