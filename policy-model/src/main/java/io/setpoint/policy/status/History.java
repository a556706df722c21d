package io.setpoint.policy.status;

import io.setpoint.policy.document.LrmElement;
import io.setpoint.policy.document.LrmResource;
import io.setpoint.policy.document.LrmResources;
import io.setpoint.policy.document.NodeStateElement;
import io.setpoint.policy.document.Status;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The operation histories of all nodes, found by node and resource in constant time. Names are compared exactly here, as the look-ups of spec 03
 * §13, §18.3 and §20.1 ask for.
 */
public final class History {
    private final Map<String, NodeHistory> byName = new HashMap<>();
    private final Map<NodeStateElement, List<HistoryBlock>> byElement = new IdentityHashMap<>();

    private static final class NodeHistory {
        final Map<String, List<HistoryBlock>> byResource = new HashMap<>();
        final List<List<HistoryBlock>> containers = new ArrayList<>();
    }

    History(@Nullable Status status) {
        if (status != null) {
            status.nodeStates.forEach(this::index);
        }
    }

    private void index(NodeStateElement state) {
        if (state.lrms.isEmpty()) {
            return;
        }
        NodeHistory node = state.uname == null ? new NodeHistory() : byName.computeIfAbsent(state.uname, name -> new NodeHistory());
        for (LrmElement lrm : state.lrms) {
            for (LrmResources container : lrm.lrmResources) {
                List<HistoryBlock> blocks = new ArrayList<>(container.resources.size());
                for (LrmResource resource : container.resources) {
                    HistoryBlock block = new HistoryBlock(resource);
                    blocks.add(block);
                    if (resource.id != null) {
                        node.byResource.computeIfAbsent(resource.id, id -> new ArrayList<>(1)).add(block);
                    }
                }
                if (container == lrm.lrmResources.get(0) && lrm == state.lrms.get(0)) {
                    byElement.put(state, blocks);
                }
                node.containers.add(blocks);
            }
        }
    }

    /** The blocks of a {@code node_state}, in document order. */
    List<HistoryBlock> blocks(NodeStateElement state) {
        return byElement.getOrDefault(state, List.of());
    }

    /** The blocks of the node of that name, in document order; none if the document has several lists of them (spec 03 §20.1). */
    public List<HistoryBlock> blocks(String nodeName) {
        NodeHistory node = byName.get(nodeName);
        return node == null || node.containers.size() != 1 ? List.of() : node.containers.get(0);
    }

    /** The blocks that a node has for a resource: one, unless the document is strange. */
    public List<HistoryBlock> blocks(String nodeName, String resourceId) {
        NodeHistory node = byName.get(nodeName);
        return node == null ? List.of() : node.byResource.getOrDefault(resourceId, List.of());
    }
}
