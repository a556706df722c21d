package io.setpoint.policy.resolve;

import io.setpoint.policy.cluster.Resource;
import io.setpoint.policy.cluster.ResourceState;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds resources by id or history id, and their states (spec 02 §14.1). Each name has its matches in list order, depth first, so that
 * the first is found at once; the order survives additions because a tree grows at its end only.
 */
final class ResourceIndex {
    private final List<ResourceState> states = new ArrayList<>();
    private final Map<Resource, Place> places = new IdentityHashMap<>();
    private final Map<String, List<Resource>> byName = new HashMap<>();
    private int roots;

    /** Where a resource stands, depth first: the position of its top-level resource, and how late it was added to that tree. */
    private record Place(int root, int sequence) {
        boolean before(Place other) {
            return root != other.root ? root < other.root : sequence < other.sequence;
        }
    }

    /** Adds a tree at the end of the list, with new states. */
    void addRoot(Resource root) {
        addTree(root, roots++);
    }

    /** Adds a tree at the end of one that is known. */
    void addBelow(Resource known, Resource added) {
        addTree(added, place(known).root);
    }

    ResourceState of(Resource resource) {
        return states.get(resource.index);
    }

    /** Everything of that name, depth first. */
    List<Resource> findAll(String name) {
        return byName.getOrDefault(name, List.of());
    }

    void addName(String name, Resource resource) {
        List<Resource> matches = byName.computeIfAbsent(name, key -> new ArrayList<>(1));
        Place place = place(resource);
        int at = matches.size();
        while (at > 0 && place.before(place(matches.get(at - 1)))) {
            at--;
        }
        matches.add(at, resource);
    }

    void removeName(String name, Resource resource) {
        byName.getOrDefault(name, new ArrayList<>()).remove(resource);
    }

    /** Numbers all resources anew, depth first over the list. */
    List<Resource> number(List<Resource> list) {
        List<Resource> all = new ArrayList<>(states.size());
        list.forEach(root -> collect(root, all));
        List<ResourceState> ordered = all.stream().map(this::of).toList();
        for (int i = 0; i < all.size(); i++) {
            all.get(i).index = i;
        }
        states.clear();
        states.addAll(ordered);
        return List.copyOf(all);
    }

    List<ResourceState> states() {
        return List.copyOf(states);
    }

    private void addTree(Resource resource, int root) {
        resource.index = states.size();
        states.add(new ResourceState(resource));
        places.put(resource, new Place(root, resource.index));
        addName(resource.id, resource);
        resource.children().forEach(child -> addTree(child, root));
    }

    private Place place(Resource resource) {
        Place place = places.get(resource);
        if (place == null) {
            throw new IllegalArgumentException("Resource " + resource + " is not part of this cluster");
        }
        return place;
    }

    private static void collect(Resource resource, List<Resource> all) {
        all.add(resource);
        resource.children().forEach(child -> collect(child, all));
    }
}
