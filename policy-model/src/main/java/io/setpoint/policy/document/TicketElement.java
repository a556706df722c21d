package io.setpoint.policy.document;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlAttribute;
import org.jspecify.annotations.Nullable;

/** {@code rsc_ticket}: a resource that depends on a ticket. */
@XmlAccessorType(XmlAccessType.FIELD)
public final class TicketElement extends ConstraintElement {
    @XmlAttribute(name = "ticket")
    public @Nullable String ticket;

    @XmlAttribute(name = "loss-policy")
    public @Nullable String lossPolicy;

    @XmlAttribute(name = "rsc")
    public @Nullable String rsc;

    @XmlAttribute(name = "rsc-role")
    public @Nullable String rscRole;
}
