package io.setpoint.policy.constraint;

import io.setpoint.policy.cluster.Resource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A resource set of a constraint; attributes as text, null where absent.
 *
 * @param members the referenced resources in order, up to the first reference that names nothing
 * @param broken a reference named nothing: what comes after it is lost (how much, each kind of constraint says for itself)
 */
public record ResourceSet(
        String id,
        List<Resource> members,
        boolean broken,
        @Nullable String sequential,
        @Nullable String requireAll,
        @Nullable String ordering,
        @Nullable String action,
        @Nullable String role,
        @Nullable String score,
        @Nullable String kind) {

    public ResourceSet {
        members = List.copyOf(members);
    }
}
