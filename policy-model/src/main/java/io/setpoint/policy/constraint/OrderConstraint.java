package io.setpoint.policy.constraint;

import io.setpoint.policy.cluster.Resource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code rsc_order}, either of two resources or of sets (then the two resources are null); attributes as text, null where absent. */
public record OrderConstraint(
        String id,
        int position,
        @Nullable String kind,
        @Nullable String score,
        @Nullable String symmetrical,
        @Nullable String requireAll,
        @Nullable Resource first,
        @Nullable Resource then,
        @Nullable String firstAction,
        @Nullable String thenAction,
        List<ResourceSet> sets)
        implements Constraint {

    public OrderConstraint {
        sets = List.copyOf(sets);
    }
}
