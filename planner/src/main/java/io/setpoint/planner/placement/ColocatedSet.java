package io.setpoint.planner.placement;

import io.setpoint.planner.state.PlanState;
import io.setpoint.planner.state.PlannedResource;
import io.setpoint.policy.cluster.Bundle;
import io.setpoint.policy.cluster.Clone;
import io.setpoint.policy.cluster.Group;
import io.setpoint.policy.value.Score;
import io.setpoint.rules.fact.Colocation;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** What must run on the same node as a resource, and what all of it together takes of a node's capacity (spec 04 §12.3, §12.4). */
final class ColocatedSet {
    private final PlanState state;
    private final ColocationLists lists;
    private final PlannedResource asked;
    private final Set<PlannedResource> resources = new LinkedHashSet<>();

    ColocatedSet(PlannedResource asked, PlanState state, ColocationLists lists) {
        this.state = state;
        this.lists = lists;
        this.asked = asked;
        collect(asked);
        resources.add(asked);
    }

    private void collect(PlannedResource resource) {
        if (resource.config instanceof Group && chained(resource)) {
            resources.add(resource);
            resource.children.forEach(this::collect);
        } else if (resources.add(resource)) {
            collectColocated(resource);
        }
    }

    private void collectColocated(PlannedResource resource) {
        for (Colocation colocation : lists.thisWith(resource)) {
            PlannedResource primary = state.of(colocation.primary());
            if (primary != asked && ties(resource, primary, colocation)) {
                collect(primary);
            }
        }
        for (Colocation colocation : lists.withThis(resource)) {
            PlannedResource dependent = state.of(colocation.dependent());
            boolean instancesDiffer = resource.config instanceof Clone && !(dependent.config instanceof Clone);
            if (dependent != asked && !instancesDiffer && ties(dependent, resource, colocation)) {
                collect(dependent);
            }
        }
    }

    private boolean ties(PlannedResource dependent, PlannedResource primary, Colocation colocation) {
        return colocation.score() >= Score.INFINITY
                && ColocationEffect.of(dependent, primary, colocation, true, state) == ColocationEffect.LOCATION;
    }

    private static boolean chained(PlannedResource group) {
        return ((Group) group.config).colocated || group.parent != null && group.parent.config instanceof Clone;
    }

    /** The amounts that the resources take that are not placed yet. */
    Map<String, Integer> needs() {
        Map<String, Integer> needs = new LinkedHashMap<>();
        resources.forEach(resource -> addTo(needs, resource));
        return needs;
    }

    private void addTo(Map<String, Integer> needs, PlannedResource resource) {
        if (!resource.unassigned) {
            return;
        }
        if (resource.config instanceof Group) {
            addGroup(needs, resource);
        } else if (resource.config instanceof Clone) {
            addClone(needs, resource);
        } else if (resource.config instanceof Bundle bundle) {
            if (!bundle.replicas.isEmpty()) {
                addTo(needs, state.of(bundle.replicas.get(0).container()));
            }
        } else {
            Amounts.addTo(needs, resource.primitive().utilization);
        }
    }

    private void addGroup(Map<String, Integer> needs, PlannedResource group) {
        int members = chained(group) ? group.children.size() : Math.min(1, group.children.size());
        for (PlannedResource member : group.children.subList(0, members)) {
            if (!resources.contains(member)) {
                addTo(needs, member);
            }
        }
    }

    /** The instances that the set reaches into; if it reaches into none, the first stands for the clone. */
    private void addClone(Map<String, Integer> needs, PlannedResource clone) {
        boolean found = false;
        for (PlannedResource instance : clone.children) {
            if (resources.contains(instance)) {
                found = true;
            } else if (instance.children.stream().anyMatch(resources::contains)) {
                addTo(needs, instance);
                found = true;
            }
        }
        if (!found && !clone.children.isEmpty()) {
            addTo(needs, clone.children.get(0));
        }
    }
}
