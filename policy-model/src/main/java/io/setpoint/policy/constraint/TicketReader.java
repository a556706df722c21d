package io.setpoint.policy.constraint;

import io.setpoint.policy.cluster.Resource;
import io.setpoint.policy.cluster.Ticket;
import io.setpoint.policy.constraint.TicketConstraint.Holder;
import io.setpoint.policy.document.ReferenceElement;
import io.setpoint.policy.document.ResourceSetElement;
import io.setpoint.policy.document.TicketElement;
import io.setpoint.policy.value.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads {@code rsc_ticket} (spec 06 §12.2). */
final class TicketReader {
    private final SetReader sets;
    private final Map<String, Ticket> tickets;

    TicketReader(SetReader sets, Map<String, Ticket> tickets) {
        this.sets = sets;
        this.tickets = tickets;
    }

    /** The constraint, or null if it is to be ignored. */
    @Nullable TicketConstraint read(TicketElement element, String id, int position) {
        if (element.ticket == null) {
            return null;
        }
        List<Holder> holders = holders(element);
        Ticket ticket = tickets.get(element.ticket);
        return holders.isEmpty()
                ? null
                : new TicketConstraint(
                        id, position, ticket == null ? new Ticket(element.ticket, false, false) : ticket, element.lossPolicy, holders);
    }

    private List<Holder> holders(TicketElement element) {
        List<ResourceSetElement> resourceSets = sets.sets(element);
        if (resourceSets.isEmpty() && element.rsc != null) {
            Resource resource = sets.find(element.rsc);
            Role role = SetReader.role(element.rscRole);
            if (resource != null) {
                return role == null ? List.of() : List.of(new Holder(resource, role));
            }
            ResourceSetElement set = sets.expansion.setOf(element.rsc, sets.membersOf(element.rsc));
            set.role = element.rscRole;
            resourceSets = List.of(set);
        }
        return inSets(resourceSets);
    }

    /** Up to the first set without id or reference that names nothing; what came before stays. */
    private List<Holder> inSets(List<ResourceSetElement> resourceSets) {
        List<Holder> holders = new ArrayList<>();
        for (ResourceSetElement set : resourceSets) {
            if (set.id == null) {
                return holders;
            }
            Role role = SetReader.role(set.role);
            for (ReferenceElement reference : set.references) {
                Resource resource = sets.find(reference.id);
                if (resource == null) {
                    return holders;
                }
                if (role != null) {
                    holders.add(new Holder(resource, role));
                }
            }
        }
        return holders;
    }
}
