package io.setpoint.policy.resolve;

import io.setpoint.policy.cluster.Resource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The top-level trees read so far, in document order, and the ids in them. */
final class Trees {
    private final List<Resource> roots = new ArrayList<>();
    private final Map<String, Resource> byId = new HashMap<>();

    List<Resource> roots() {
        return roots;
    }

    void add(Resource root) {
        roots.add(root);
        index(root);
    }

    /** The first resource of that id, depth first. */
    @Nullable Resource find(String id) {
        return byId.get(id);
    }

    private void index(Resource resource) {
        byId.putIfAbsent(resource.id, resource);
        resource.children().forEach(this::index);
    }
}
