package io.setpoint.policy.constraint;

import io.setpoint.policy.cluster.Resource;
import io.setpoint.policy.document.OrderElement;
import io.setpoint.policy.document.ResourceSetElement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads {@code rsc_order} (spec 05 §11). */
final class OrderReader {
    private static final String START = "start";

    private final SetReader sets;

    OrderReader(SetReader sets) {
        this.sets = sets;
    }

    /** The constraint, or null if it is to be ignored. */
    @Nullable OrderConstraint read(OrderElement element, String id, int position) {
        List<ResourceSetElement> resourceSets = sets.sets(element);
        if (resourceSets.isEmpty()) {
            if (element.first == null || element.then == null) {
                return null;
            }
            Resource first = sets.find(element.first);
            Resource then = sets.find(element.then);
            if (first != null && then != null) {
                return constraint(element, id, position, first, then, List.of());
            }
            resourceSets = setsOfTags(element, element.first, element.then);
        }
        List<ResourceSet> resolved = new ArrayList<>(resourceSets.size());
        for (ResourceSetElement setElement : resourceSets) {
            ResourceSet set = sets.resolve(setElement);
            resolved.add(set);
            if (set.broken()) {
                break;
            }
        }
        return resolved.isEmpty() ? null : constraint(element, id, position, null, null, resolved);
    }

    private OrderConstraint constraint(
            OrderElement element,
            String id,
            int position,
            @Nullable Resource first,
            @Nullable Resource then,
            List<ResourceSet> resourceSets) {
        String firstAction = element.firstAction == null ? START : element.firstAction;
        return new OrderConstraint(
                id,
                position,
                element.kind,
                element.score == null ? null : Integer.valueOf(sets.scores.parse(element.score, 0)),
                element.symmetrical,
                element.requireAll,
                first,
                then,
                firstAction,
                element.thenAction == null ? firstAction : element.thenAction,
                resourceSets);
    }

    /** A template or tag on either side makes sets of both. */
    private List<ResourceSetElement> setsOfTags(OrderElement element, String first, String then) {
        ResourceSetElement firstSet = setOf(first);
        ResourceSetElement thenSet = setOf(then);
        if (firstSet == null || thenSet == null) {
            return List.of();
        }
        firstSet.action = element.firstAction;
        thenSet.action = element.thenAction;
        return List.of(firstSet, thenSet);
    }

    private @Nullable ResourceSetElement setOf(String name) {
        if (sets.find(name) != null) {
            return sets.expansion.setOf(name);
        }
        List<String> members = sets.membersOf(name);
        return members.isEmpty() ? null : sets.expansion.setOf(name, members);
    }
}
