package io.setpoint.rules.fact;

/** Something that a rule derived. */
public sealed interface Fact
        permits Placement,
                Stickiness,
                Threshold,
                ShutdownLock,
                Colocation,
                Ordering,
                TicketEffect,
                PromotionTicket,
                NodeRestriction {
    Origin origin();

    Rank rank();
}
