package io.setpoint.rules;

import io.setpoint.rules.fact.Colocation;
import io.setpoint.rules.fact.Fact;
import io.setpoint.rules.fact.NodeRestriction;
import io.setpoint.rules.fact.Ordering;
import io.setpoint.rules.fact.Placement;
import io.setpoint.rules.fact.PromotionTicket;
import io.setpoint.rules.fact.ShutdownLock;
import io.setpoint.rules.fact.Stickiness;
import io.setpoint.rules.fact.Threshold;
import io.setpoint.rules.fact.TicketEffect;
import java.util.Comparator;
import java.util.List;

/**
 * All that the rules derived, each kind by rank.
 *
 * @param placements oldest first; the newest is applied first (spec 04 §5.2)
 * @param colocations oldest first; of equal ones the newest counts as first (spec 04 §6.2)
 * @param orderings in queue order, but for those of steps that are left to the planner
 */
public record PolicyFacts(
        List<TicketEffect> ticketEffects,
        List<PromotionTicket> promotionTickets,
        List<ShutdownLock> shutdownLocks,
        List<Placement> placements,
        List<Stickiness> stickiness,
        List<Threshold> thresholds,
        List<NodeRestriction> nodeRestrictions,
        List<Colocation> colocations,
        List<Ordering> orderings) {

    static PolicyFacts of(List<Fact> facts) {
        return new PolicyFacts(
                select(TicketEffect.class, facts),
                select(PromotionTicket.class, facts),
                select(ShutdownLock.class, facts),
                select(Placement.class, facts),
                select(Stickiness.class, facts),
                select(Threshold.class, facts),
                select(NodeRestriction.class, facts),
                select(Colocation.class, facts),
                select(Ordering.class, facts));
    }

    private static <F extends Fact> List<F> select(Class<F> type, List<Fact> facts) {
        return facts.stream().filter(type::isInstance).map(type::cast).sorted(Comparator.comparing(Fact::rank)).toList();
    }
}
