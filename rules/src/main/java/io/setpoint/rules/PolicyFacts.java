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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
        Map<Class<?>, List<Fact>> byType = new HashMap<>();
        facts.forEach(fact -> byType.computeIfAbsent(fact.getClass(), type -> new ArrayList<>()).add(fact));
        return new PolicyFacts(
                sorted(TicketEffect.class, byType),
                sorted(PromotionTicket.class, byType),
                sorted(ShutdownLock.class, byType),
                sorted(Placement.class, byType),
                sorted(Stickiness.class, byType),
                sorted(Threshold.class, byType),
                sorted(NodeRestriction.class, byType),
                sorted(Colocation.class, byType),
                sorted(Ordering.class, byType));
    }

    private static <F extends Fact> List<F> sorted(Class<F> type, Map<Class<?>, List<Fact>> byType) {
        List<F> facts = new ArrayList<>();
        for (Fact fact : byType.getOrDefault(type, List.of())) {
            facts.add(type.cast(fact));
        }
        facts.sort((a, b) -> a.rank().compareTo(b.rank()));
        return List.copyOf(facts);
    }
}
