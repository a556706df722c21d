package io.setpoint.policy.constraint;

import io.setpoint.policy.cluster.Resource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code rsc_colocation}, either between two resources or between sets (then the two resources are null); attributes as text, null where absent.
 */
public record ColocationConstraint(
        String id,
        int position,
        @Nullable String score,
        @Nullable String influence,
        @Nullable Resource dependent,
        @Nullable Resource primary,
        @Nullable String dependentRole,
        @Nullable String primaryRole,
        @Nullable String nodeAttribute,
        List<ResourceSet> sets)
        implements Constraint {

    public ColocationConstraint {
        sets = List.copyOf(sets);
    }
}
