package io.setpoint.policy.status;

import io.setpoint.policy.cluster.NodeState;
import io.setpoint.policy.cluster.Resource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Collects the failed-action list (spec 03 §24). */
final class FailedOperations {
    private final List<FailedOperation> list = new ArrayList<>();
    private final Set<Recorded> recorded = new HashSet<>();

    private record Recorded(String key, NodeState node) {}

    List<FailedOperation> list() {
        return List.copyOf(list);
    }

    /** Records an entry of an online node, unless the list has that operation on that node already. */
    void record(HistoryEntry entry, NodeState node, Resource resource) {
        if (node.online && recorded.add(new Recorded(entry.key(), node))) {
            list.add(new FailedOperation(entry.element, node, resource, entry.maskableProbe()));
        }
    }
}
