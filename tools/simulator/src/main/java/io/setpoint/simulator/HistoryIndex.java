package io.setpoint.simulator;

import io.setpoint.policy.document.LrmElement;
import io.setpoint.policy.document.LrmResource;
import io.setpoint.policy.document.LrmResources;
import io.setpoint.policy.document.NodeStateElement;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the history of a resource on a node in constant time. Has to be told of every history that comes or goes. */
final class HistoryIndex {
    private final Map<NodeStateElement, Histories> byNode = new HashMap<>();

    private static final class Histories {
        private final Map<String, LrmResource> byId = new HashMap<>();
        private final Set<String> ambiguous = new HashSet<>();

        Histories(NodeStateElement state) {
            for (LrmElement lrm : state.lrms) {
                for (LrmResources list : lrm.lrmResources) {
                    list.resources.forEach(this::add);
                }
            }
        }

        void add(LrmResource history) {
            if (history.id != null && byId.putIfAbsent(history.id, history) != null) {
                ambiguous.add(history.id);
            }
        }
    }

    /** The only history of that id; null if there is none, or more than one. */
    @Nullable LrmResource only(NodeStateElement state, String id) {
        Histories histories = histories(state);
        return histories.ambiguous.contains(id) ? null : histories.byId.get(id);
    }

    /** A history was added to a node. */
    void added(NodeStateElement state, LrmResource history) {
        histories(state).add(history);
    }

    /** All histories of a node were removed. */
    void cleared(NodeStateElement state) {
        byNode.remove(state);
    }

    private Histories histories(NodeStateElement state) {
        return byNode.computeIfAbsent(state, Histories::new);
    }
}
