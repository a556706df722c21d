package io.setpoint.rules.given;

import io.setpoint.policy.cluster.Resource;
import io.setpoint.policy.constraint.TicketConstraint;

/**
 * A resource, of any kind, whose promotion depends on a ticket (spec 06 §12.4).
 *
 * @param number its place among the resources that the constraint names
 */
public record TicketedPromotion(TicketConstraint constraint, int number, boolean ticketGood, Resource resource) {}
