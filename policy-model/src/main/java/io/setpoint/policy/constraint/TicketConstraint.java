package io.setpoint.policy.constraint;

import io.setpoint.policy.cluster.Resource;
import io.setpoint.policy.cluster.Ticket;
import io.setpoint.policy.value.Role;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code rsc_ticket}, with the resources that it names itself or in sets (spec 06 §12.2).
 *
 * @param ticket one without state is not granted
 * @param lossPolicy as text, null if none is written
 */
public record TicketConstraint(String id, int position, Ticket ticket, @Nullable String lossPolicy, List<Holder> holders)
        implements Constraint {

    /**
     * A resource, of any kind, that depends on the ticket.
     *
     * @param role in which it does, {@link Role#UNKNOWN} for any
     */
    public record Holder(Resource resource, Role role) {}

    public TicketConstraint {
        holders = List.copyOf(holders);
    }
}
