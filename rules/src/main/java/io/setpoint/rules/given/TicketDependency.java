package io.setpoint.rules.given;

import io.setpoint.policy.cluster.Primitive;
import io.setpoint.policy.cluster.Ticket;
import io.setpoint.policy.constraint.TicketConstraint;
import io.setpoint.policy.value.Role;

/**
 * A primitive that depends on a ticket, by a constraint for itself or for something that contains it (spec 06 §12.3).
 *
 * @param number its place among the primitives that the constraint concerns
 * @param role in which it depends on the ticket; unknown for any
 * @param active it is active somewhere
 * @param inRole its current role is one that depends on the ticket
 */
public record TicketDependency(
        TicketConstraint constraint,
        int number,
        Ticket ticket,
        LossPolicy lossPolicy,
        Role role,
        Primitive resource,
        boolean active,
        boolean inRole) {}
