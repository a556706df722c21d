package io.setpoint.rules.fact;

/** Something that a rule derived. */
public sealed interface Fact permits Placement, Colocation, Ordering, Threshold, TicketEffect, PromotionTicket, NodeRestriction {
    Origin origin();

    Rank rank();
}
