package io.setpoint.planner.action;

import io.setpoint.planner.state.PlanState;
import io.setpoint.planner.state.PlannedResource;
import io.setpoint.policy.cluster.NodeState;
import io.setpoint.policy.cluster.Primitive;
import io.setpoint.policy.document.LrmResource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Primitives by what history calls them; all instances of an anonymous clone go by one name. */
final class RecordedPrimitives {
    private final Map<String, Namesakes> byName = new HashMap<>();

    RecordedPrimitives(PlanState state) {
        for (PlannedResource resource : state.allResources) {
            if (!resource.isPrimitive()) {
                continue;
            }
            add(resource.id(), resource);
            if (resource.historyId != null && !resource.historyId.equals(resource.id())) {
                add(resource.historyId, resource);
            }
        }
    }

    private void add(String name, PlannedResource primitive) {
        byName.computeIfAbsent(name, any -> new Namesakes()).all.add(primitive);
    }

    /**
     * The primitives that a record of a node can be checked for: those of the name, but of clones as they were recorded only the instances
     * that are active there.
     */
    List<PlannedResource> concerned(NodeState node, LrmResource recorded) {
        Namesakes namesakes = byName.get(recorded.id);
        return namesakes == null ? List.of() : namesakes.concerned(node, recorded);
    }

    /** Whether a primitive is of the class, provider and type that were recorded. */
    static boolean sameAgent(Primitive configured, LrmResource recorded) {
        return Objects.equals(configured.type, recorded.type)
                && Objects.equals(configured.agentClass, recorded.agentClass)
                && Objects.equals(configured.provider, recorded.provider);
    }

    private static final class Namesakes {
        final List<PlannedResource> all = new ArrayList<>(1);
        /** By node; made when there are several, so that not all instances of a clone are looked at for each node. */
        private @Nullable Map<NodeState, List<PlannedResource>> active;
        private boolean instances;

        List<PlannedResource> concerned(NodeState node, LrmResource recorded) {
            if (all.size() == 1) {
                return all;
            }
            Map<NodeState, List<PlannedResource>> byNode = active;
            if (byNode == null) {
                byNode = byNode();
                active = byNode;
                instances = all.stream().allMatch(each -> each.config.element == all.get(0).config.element && !each.config.removed);
            }
            return instances && sameAgent(all.get(0).primitive(), recorded) ? byNode.getOrDefault(node, List.of()) : all;
        }

        private Map<NodeState, List<PlannedResource>> byNode() {
            Map<NodeState, List<PlannedResource>> byNode = new HashMap<>();
            for (PlannedResource each : all) {
                for (NodeState node : each.activeNodes) {
                    byNode.computeIfAbsent(node, any -> new ArrayList<>(1)).add(each);
                }
            }
            return byNode;
        }
    }
}
