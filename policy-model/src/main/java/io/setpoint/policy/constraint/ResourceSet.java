package io.setpoint.policy.constraint;

import io.setpoint.policy.cluster.Resource;
import io.setpoint.policy.value.Role;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A resource set of a colocation or order constraint. Texts are null where nothing is written.
 *
 * @param members the referenced resources in order, up to the first reference that names nothing
 * @param broken a reference named nothing: what comes after it is lost
 * @param role {@link Role#UNKNOWN} for any; null if what is written is no role
 * @param score null if none is written, 0 for an invalid one
 */
public record ResourceSet(
        String id,
        List<Resource> members,
        boolean broken,
        @Nullable String sequential,
        @Nullable String requireAll,
        @Nullable String ordering,
        @Nullable String action,
        @Nullable Role role,
        @Nullable Integer score,
        @Nullable String kind) {

    public ResourceSet {
        members = List.copyOf(members);
    }
}
