package io.setpoint.planner.placement;

import io.setpoint.planner.state.PlanState;
import io.setpoint.planner.state.PlannedResource;
import io.setpoint.policy.cluster.Bundle;
import io.setpoint.policy.cluster.Clone;
import io.setpoint.policy.cluster.Group;
import io.setpoint.policy.cluster.Resource;
import io.setpoint.policy.value.Score;
import io.setpoint.policy.value.StableMergeSort;
import io.setpoint.rules.fact.Colocation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Which colocations count for a resource, and in which order (spec 04 §6.2, §6.3). */
final class ColocationLists {
    private final PlanState state;
    private final Direction primaries;
    private final Direction dependents;

    /** One of the two kinds of list that each resource has. */
    private record Direction(boolean towardsPrimaries, Function<PlannedResource, List<Colocation>> own, Comparator<Colocation> order) {}

    ColocationLists(PlanState state) {
        this.state = state;
        primaries = new Direction(true, resource -> resource.thisWith, byWeight(Colocation::primary));
        dependents = new Direction(false, resource -> resource.withThis, byWeight(Colocation::dependent));
    }

    private Comparator<Colocation> byWeight(Function<Colocation, Resource> other) {
        return (a, b) -> compare(state.of(other.apply(a)), state.of(other.apply(b)));
    }

    private static int compare(PlannedResource a, PlannedResource b) {
        int result = Integer.compare(b.priority, a.priority);
        result = result != 0 ? result : Integer.compare(kindRank(b.config), kindRank(a.config));
        if (result == 0 && a.config instanceof Clone) {
            result = Boolean.compare(b.config.promotable, a.config.promotable);
        }
        return result != 0 ? result : a.config.id.compareTo(b.config.id);
    }

    private static int kindRank(Resource resource) {
        if (resource instanceof Bundle) {
            return 3;
        }
        if (resource instanceof Clone) {
            return 2;
        }
        return resource instanceof Group ? 1 : 0;
    }

    /** Puts colocations, given in the order in which they came to be, into the lists of their resources, which are empty as yet. */
    void fill(List<Colocation> oldestFirst) {
        Set<PlannedResource> touched = new LinkedHashSet<>();
        // Among equals the newest comes first, so a stable sort of the reversed order does what inserting one by one would do.
        for (int i = oldestFirst.size() - 1; i >= 0; i--) {
            Colocation colocation = oldestFirst.get(i);
            PlannedResource dependent = state.of(colocation.dependent());
            PlannedResource primary = state.of(colocation.primary());
            dependent.thisWith.add(colocation);
            primary.withThis.add(colocation);
            touched.add(dependent);
            touched.add(primary);
        }
        for (PlannedResource resource : touched) {
            resource.thisWith.sort(primaries.order);
            resource.withThis.sort(dependents.order);
        }
    }

    /** Puts one more colocation into the lists of its resources. */
    void add(Colocation colocation) {
        StableMergeSort.insertSorted(state.of(colocation.dependent()).thisWith, colocation, primaries.order);
        StableMergeSort.insertSorted(state.of(colocation.primary()).withThis, colocation, dependents.order);
    }

    /** The colocations in which a resource counts as the dependent; a list of its own. */
    List<Colocation> thisWith(PlannedResource resource) {
        return gather(resource, primaries);
    }

    /** The colocations in which a resource counts as the primary; a list of its own. */
    List<Colocation> withThis(PlannedResource resource) {
        return gather(resource, dependents);
    }

    private static List<Colocation> gather(PlannedResource resource, Direction direction) {
        List<Colocation> list = new ArrayList<>();
        collect(resource, resource, direction, list);
        return list;
    }

    /** Adds what a resource contributes to the list of itself or of a relative. */
    private static void collect(PlannedResource resource, PlannedResource wanted, Direction direction, List<Colocation> list) {
        Resource config = resource.config;
        if (config instanceof Group group) {
            collectFromGroup(resource, group, wanted, direction, list);
        } else if (config instanceof Bundle bundle) {
            if (standsForBundle(bundle, resource, wanted)) {
                merge(direction.own.apply(resource), direction, list);
            }
        } else if (resource == wanted || config instanceof Clone) {
            merge(direction.own.apply(resource), direction, list);
            collectFromParent(resource, wanted, direction, list);
        } else {
            for (Colocation colocation : direction.own.apply(resource)) {
                if (colocation.explicit()) {
                    StableMergeSort.insertSorted(list, colocation, direction.order);
                }
            }
        }
    }

    private static void collectFromParent(
            PlannedResource resource, PlannedResource wanted, Direction direction, List<Colocation> list) {
        if (resource.parent != null) {
            collect(resource.parent, wanted, direction, list);
        }
    }

    private static void collectFromGroup(
            PlannedResource resource, Group group, PlannedResource wanted, Direction direction, List<Colocation> list) {
        if (wanted == resource || wanted == speaker(resource, direction)) {
            merge(direction.own.apply(resource), direction, list);
            collectFromParent(resource, wanted, direction, list);
            if (group.colocated) {
                for (PlannedResource member : resource.children) {
                    if (member != wanted) {
                        collect(member, wanted, direction, list);
                    }
                }
            }
        } else if (direction.towardsPrimaries && unmanagedBefore(wanted, resource.children)) {
            for (Colocation colocation : direction.own.apply(resource)) {
                if (colocation.score() >= Score.INFINITY) {
                    StableMergeSort.insertSorted(list, colocation, direction.order);
                }
            }
        }
    }

    /** The member that carries the group's colocations: the first towards primaries, the last towards dependents. */
    private static PlannedResource speaker(PlannedResource group, Direction direction) {
        return group.children.get(direction.towardsPrimaries ? 0 : group.children.size() - 1);
    }

    private static boolean unmanagedBefore(PlannedResource member, List<PlannedResource> members) {
        for (PlannedResource earlier : members) {
            if (earlier == member) {
                return false;
            }
            if (!earlier.managed) {
                return true;
            }
        }
        return false;
    }

    /** Until the bundled instances are placed, the containers stand for the bundle; afterwards what is inside does, if it has roles. */
    private static boolean standsForBundle(Bundle bundle, PlannedResource planned, PlannedResource wanted) {
        if (wanted == planned || isContainer(bundle, wanted)) {
            return true;
        }
        if (bundle.bundled == null || !bundle.bundled.promotable || wanted.config.topBelowBundle() != bundle.bundled) {
            return false;
        }
        return wanted.config == bundle.bundled ? wanted.settingRoles : !wanted.unassigned;
    }

    private static boolean isContainer(Bundle bundle, PlannedResource part) {
        return part.config.parent == bundle && bundle.replicas.stream().anyMatch(replica -> replica.container() == part.config);
    }

    /**
     * Joins two lists with a flaw that shows in results and so is kept: unless the target is empty, the first colocation of the source is
     * inserted as often as the source is long, and the others not at all (spec 04 §6.3).
     */
    private static void merge(List<Colocation> source, Direction direction, List<Colocation> target) {
        if (target.isEmpty()) {
            target.addAll(source);
        } else if (!source.isEmpty()) {
            Colocation first = source.get(0);
            StableMergeSort.insertSorted(target, first, direction.order);
            target.addAll(target.indexOf(first), Collections.nCopies(source.size() - 1, first));
        }
    }
}
