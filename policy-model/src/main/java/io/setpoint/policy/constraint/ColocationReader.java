package io.setpoint.policy.constraint;

import io.setpoint.policy.cluster.Resource;
import io.setpoint.policy.document.ColocationElement;
import io.setpoint.policy.document.ResourceSetElement;
import io.setpoint.policy.value.CibBoolean;
import io.setpoint.policy.value.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Reads {@code rsc_colocation} (spec 04 §6.1). */
final class ColocationReader {
    private static final String NODE = "#uname";

    private final SetReader sets;

    ColocationReader(SetReader sets) {
        this.sets = sets;
    }

    /** The constraint, or null if it is to be ignored. */
    @Nullable ColocationConstraint read(ColocationElement element, String id, int position) {
        OptionalInt score = element.score == null ? OptionalInt.of(0) : sets.scores.parse(element.score);
        if (score.isEmpty()) {
            return null;
        }
        List<ResourceSetElement> resourceSets = sets.sets(element);
        if (resourceSets.isEmpty()) {
            if (element.rsc == null || element.withRsc == null) {
                return null;
            }
            Resource dependent = sets.find(element.rsc);
            Resource primary = sets.find(element.withRsc);
            if (dependent != null && primary != null) {
                return simple(element, id, position, score.getAsInt(), dependent, primary);
            }
            resourceSets = setsOfTags(element, element.rsc, element.withRsc);
        }
        List<ResourceSet> resolved = new ArrayList<>(resourceSets.size());
        for (ResourceSetElement set : resourceSets) {
            if (set.id != null && !set.id.isEmpty()) {
                resolved.add(sets.resolve(set));
            }
        }
        return resolved.isEmpty() ? null : constraint(element, id, position, score.getAsInt(), resolved);
    }

    private @Nullable ColocationConstraint simple(
            ColocationElement element, String id, int position, int score, Resource dependent, Resource primary) {
        Role dependentRole = SetReader.role(element.rscRole);
        Role primaryRole = SetReader.role(element.withRscRole);
        if (dependentRole == null || primaryRole == null) {
            return null;
        }
        return new ColocationConstraint(
                id,
                position,
                score,
                CibBoolean.parse(element.influence),
                dependent,
                primary,
                dependentRole,
                primaryRole,
                element.nodeAttribute == null ? NODE : element.nodeAttribute,
                List.of());
    }

    private static ColocationConstraint constraint(
            ColocationElement element, String id, int position, int score, List<ResourceSet> sets) {
        return new ColocationConstraint(
                id, position, score, CibBoolean.parse(element.influence), null, null, Role.UNKNOWN, Role.UNKNOWN, NODE, sets);
    }

    /** A template or tag on one side makes sets of both; on both sides it is an error. */
    private List<ResourceSetElement> setsOfTags(ColocationElement element, String dependent, String primary) {
        List<String> dependents = sets.membersOf(dependent);
        List<String> primaries = sets.membersOf(primary);
        ResourceSetElement dependentSet;
        ResourceSetElement primarySet;
        if (!dependents.isEmpty() && sets.find(primary) != null) {
            dependentSet = sets.expansion.setOf(dependent, dependents);
            primarySet = sets.expansion.setOf(primary);
        } else if (!primaries.isEmpty() && sets.find(dependent) != null) {
            dependentSet = sets.expansion.setOf(dependent);
            primarySet = sets.expansion.setOf(primary, primaries);
        } else {
            return List.of();
        }
        dependentSet.role = element.rscRole;
        primarySet.role = element.withRscRole;
        return List.of(dependentSet, primarySet);
    }
}
