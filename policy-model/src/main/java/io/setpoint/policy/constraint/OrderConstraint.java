package io.setpoint.policy.constraint;

import io.setpoint.policy.cluster.Resource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code rsc_order}, either of two resources or of sets, then the two resources are null (spec 05 §11). Texts are null where nothing is
 * written.
 *
 * @param score null if none is written, 0 for an invalid one
 * @param firstAction {@code start} unless written
 * @param thenAction as the first action unless written
 * @param sets up to the first one that names an unknown resource, and that one
 */
public record OrderConstraint(
        String id,
        int position,
        @Nullable String kind,
        @Nullable Integer score,
        @Nullable String symmetrical,
        @Nullable String requireAll,
        @Nullable Resource first,
        @Nullable Resource then,
        String firstAction,
        String thenAction,
        List<ResourceSet> sets)
        implements Constraint {

    public OrderConstraint {
        sets = List.copyOf(sets);
    }

    /** Of two resources, not of sets. */
    public boolean simple() {
        return first != null;
    }
}
