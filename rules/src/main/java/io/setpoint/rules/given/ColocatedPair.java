package io.setpoint.rules.given;

import io.setpoint.policy.cluster.Resource;

/**
 * Two resources of one or two sets (spec 04 §6.1).
 *
 * @param influencing the one whose being critical decides about influence, unless the constraint does
 */
public record ColocatedPair(Resource dependent, Resource primary, Resource influencing) {}
