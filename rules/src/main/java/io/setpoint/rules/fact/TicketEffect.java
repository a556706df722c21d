package io.setpoint.rules.fact;

import io.setpoint.policy.cluster.Primitive;

/** What a ticket that is not good does to a primitive, at once (spec 06 §12.3). */
public record TicketEffect(Primitive resource, Effect effect, Origin origin, Rank rank) implements Fact {
    /** What happens. */
    public enum Effect {
        /** May not run anywhere. */
        BAN,
        /** May not run anywhere, and the nodes where it is active are fenced. */
        FENCE,
        /** Left as it is: unmanaged and blocked. */
        FREEZE
    }
}
