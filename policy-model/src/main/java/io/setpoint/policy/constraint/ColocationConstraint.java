package io.setpoint.policy.constraint;

import io.setpoint.policy.cluster.Resource;
import io.setpoint.policy.value.Role;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code rsc_colocation}, either between two resources or between sets, then the two resources are null (spec 04 §6.1).
 *
 * @param score 0 if none is written
 * @param influence null if none, or none valid, is written
 * @param dependentRole {@link Role#UNKNOWN} for any
 * @param primaryRole {@link Role#UNKNOWN} for any
 * @param nodeAttribute what must be equal; {@code #uname} unless written
 */
public record ColocationConstraint(
        String id,
        int position,
        int score,
        @Nullable Boolean influence,
        @Nullable Resource dependent,
        @Nullable Resource primary,
        Role dependentRole,
        Role primaryRole,
        String nodeAttribute,
        List<ResourceSet> sets)
        implements Constraint {

    public ColocationConstraint {
        sets = List.copyOf(sets);
    }

    /** Between two resources, not between sets. */
    public boolean simple() {
        return dependent != null;
    }
}
