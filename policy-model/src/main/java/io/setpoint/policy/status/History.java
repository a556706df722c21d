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
 * The operation histories of all nodes, found by node and resource in constant time. Names are compared exactly here, as the look-ups of
 * spec 03 §13, §18.3 and §20.1 ask for.
 */
public final class History {
    private final Map<String, NodeHistory> byName = new HashMap<>();
    private final Map<NodeStateElement, List<HistoryBlock>> byElement = new IdentityHashMap<>();

    /** What the states of one name hold. */
    private static final class NodeHistory {
        final List<List<HistoryBlock>> lists = new ArrayList<>(1);
        private @Nullable Map<String, List<HistoryBlock>> byResource;

        /** Few nodes are ever asked for a single resource, so the index is made when one is. */
        List<HistoryBlock> of(String resourceId) {
            Map<String, List<HistoryBlock>> index = byResource;
            if (index == null) {
                index = new HashMap<>();
                for (List<HistoryBlock> blocks : lists) {
                    for (HistoryBlock block : blocks) {
                        index.computeIfAbsent(block.element.id, id -> new ArrayList<>(1)).add(block);
                    }
                }
                byResource = index;
            }
            return index.getOrDefault(resourceId, List.of());
        }
    }

    History(@Nullable Status status) {
        if (status != null) {
            status.nodeStates.forEach(this::add);
        }
    }

    private void add(NodeStateElement state) {
        for (LrmElement lrm : state.lrms) {
            for (LrmResources list : lrm.lrmResources) {
                List<HistoryBlock> blocks = new ArrayList<>(list.resources.size());
                for (LrmResource resource : list.resources) {
                    blocks.add(new HistoryBlock(resource));
                }
                if (lrm == state.lrms.get(0) && list == lrm.lrmResources.get(0)) {
                    byElement.put(state, blocks);
                }
                if (state.uname != null) {
                    byName.computeIfAbsent(state.uname, name -> new NodeHistory()).lists.add(blocks);
                }
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
        return node == null || node.lists.size() != 1 ? List.of() : node.lists.get(0);
    }

    /** The blocks that a node has for a resource: one, unless the document is strange. */
    public List<HistoryBlock> blocks(String nodeName, String resourceId) {
        NodeHistory node = byName.get(nodeName);
        return node == null ? List.of() : node.of(resourceId);
    }
}
