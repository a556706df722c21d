package io.setpoint.rules.given;

import io.setpoint.policy.cluster.Group;
import io.setpoint.policy.cluster.Primitive;
import org.jspecify.annotations.Nullable;

/**
 * A primitive in a group.
 *
 * @param previous the member before it, null for the first
 * @param active the member is active somewhere (spec 02 §13.1)
 * @param previousActive the member before it is
 * @param lastActive the nearest active member before it, if any
 * @param promotable the group is an instance of a promotable clone
 */
public record Member(
        Group group,
        Primitive resource,
        @Nullable Primitive previous,
        boolean active,
        boolean previousActive,
        @Nullable Primitive lastActive,
        boolean promotable) {}
