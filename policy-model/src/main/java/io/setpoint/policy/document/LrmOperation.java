package io.setpoint.policy.document;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlAttribute;
import org.jspecify.annotations.Nullable;

/** One entry of an operation history: the last result of an operation. */
@XmlAccessorType(XmlAccessType.FIELD)
public final class LrmOperation extends CibElement {
    @XmlAttribute(name = "id")
    public @Nullable String id;

    @XmlAttribute(name = "operation_key")
    public @Nullable String operationKey;

    @XmlAttribute(name = "operation")
    public @Nullable String operation;

    @XmlAttribute(name = "crm-debug-origin")
    public @Nullable String crmDebugOrigin;

    @XmlAttribute(name = "crm_feature_set")
    public @Nullable String crmFeatureSet;

    @XmlAttribute(name = "transition-key")
    public @Nullable String transitionKey;

    @XmlAttribute(name = "transition-magic")
    public @Nullable String transitionMagic;

    @XmlAttribute(name = "exit-reason")
    public @Nullable String exitReason;

    @XmlAttribute(name = "on_node")
    public @Nullable String onNode;

    @XmlAttribute(name = "call-id")
    public @Nullable String callId;

    @XmlAttribute(name = "rc-code")
    public @Nullable String rcCode;

    @XmlAttribute(name = "op-status")
    public @Nullable String opStatus;

    @XmlAttribute(name = "interval")
    public @Nullable String interval;

    @XmlAttribute(name = "last-rc-change")
    public @Nullable String lastRcChange;

    @XmlAttribute(name = "last-run")
    public @Nullable String lastRun;

    @XmlAttribute(name = "exec-time")
    public @Nullable String execTime;

    @XmlAttribute(name = "queue-time")
    public @Nullable String queueTime;

    @XmlAttribute(name = "op-digest")
    public @Nullable String opDigest;

    @XmlAttribute(name = "op-force-restart")
    public @Nullable String opForceRestart;

    @XmlAttribute(name = "op-restart-digest")
    public @Nullable String opRestartDigest;

    @XmlAttribute(name = "op-secure-params")
    public @Nullable String opSecureParams;

    @XmlAttribute(name = "op-secure-digest")
    public @Nullable String opSecureDigest;

    @XmlAttribute(name = "migrate_source")
    public @Nullable String migrateSource;

    @XmlAttribute(name = "migrate_target")
    public @Nullable String migrateTarget;
}
