package io.setpoint.policy.constraint;

import io.setpoint.policy.cluster.Resource;
import io.setpoint.policy.cluster.Ticket;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code rsc_ticket}, for one resource or for sets; attributes as text, null where absent. A ticket without state is not granted. */
public record TicketConstraint(
        String id,
        int position,
        Ticket ticket,
        @Nullable String lossPolicy,
        @Nullable Resource resource,
        @Nullable String role,
        List<ResourceSet> sets)
        implements Constraint {

    public TicketConstraint {
        sets = List.copyOf(sets);
    }
}
