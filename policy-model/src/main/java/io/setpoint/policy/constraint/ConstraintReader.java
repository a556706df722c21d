package io.setpoint.policy.constraint;

import io.setpoint.policy.cluster.Ticket;
import io.setpoint.policy.document.ColocationElement;
import io.setpoint.policy.document.Configuration;
import io.setpoint.policy.document.ConstraintElement;
import io.setpoint.policy.document.LocationElement;
import io.setpoint.policy.document.OrderElement;
import io.setpoint.policy.document.TicketElement;
import io.setpoint.policy.resolve.ClusterModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the configured constraints: resolves the names in them to resources and nodes, and drops what the specification tells to ignore
 * (spec 04 §3 and §4, 05 §11, 06 §12). Reads after the status, since history can give resources further names and nodes further attributes.
 */
public final class ConstraintReader {
    private final LocationReader locations;
    private final ColocationReader colocations;
    private final OrderReader orders;
    private final TicketReader tickets;

    private ConstraintReader(ClusterModel model, Map<String, Ticket> tickets) {
        SetReader sets = new SetReader(model);
        locations = new LocationReader(sets);
        colocations = new ColocationReader(sets);
        orders = new OrderReader(sets);
        this.tickets = new TicketReader(sets, tickets);
    }

    /**
     * The constraints in document order; one location element gives a constraint for each resource that it concerns. Marks resources whose
     * discovery is exclusive, and hints at the times when rules in constraints change.
     *
     * @param tickets the known tickets by id
     */
    public static List<Constraint> read(ClusterModel model, Map<String, Ticket> tickets) {
        Configuration configuration = model.cib().configuration;
        if (configuration == null || configuration.constraints == null) {
            return List.of();
        }
        ConstraintReader reader = new ConstraintReader(model, tickets);
        List<ConstraintElement> elements = configuration.constraints.constraints;
        List<Constraint> constraints = new ArrayList<>(elements.size());
        for (int position = 0; position < elements.size(); position++) {
            ConstraintElement element = elements.get(position);
            if (element.id != null) {
                reader.read(element, element.id, position, constraints);
            }
        }
        return constraints;
    }

    private void read(ConstraintElement element, String id, int position, List<Constraint> constraints) {
        if (element instanceof LocationElement location) {
            constraints.addAll(locations.read(location, id, position));
        } else if (element instanceof ColocationElement colocation) {
            add(colocations.read(colocation, id, position), constraints);
        } else if (element instanceof OrderElement order) {
            add(orders.read(order, id, position), constraints);
        } else if (element instanceof TicketElement ticket) {
            add(tickets.read(ticket, id, position), constraints);
        }
    }

    private static void add(@Nullable Constraint constraint, List<Constraint> constraints) {
        if (constraint != null) {
            constraints.add(constraint);
        }
    }
}
