package io.setpoint.rules.fact;

import io.setpoint.policy.cluster.Resource;

/** The promoted role of a resource depends on a ticket that is not good: no instance may be promoted (spec 06 §12.4). */
public record PromotionTicket(Resource resource, Origin origin, Rank rank) implements Fact {}
