package io.setpoint.planner.placement;

import io.setpoint.policy.cluster.NodeState;
import io.setpoint.planner.state.PlannedResource;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A line of the score output (spec 04 §13). */
public sealed interface ScoreLine {
    /** A score in a table of allowed nodes at the time when its resource is assigned; {@code label} names the kind of assignment. */
    record AllocationScore(String label, PlannedResource resource, NodeState node, int score) implements ScoreLine {}

    /** The rank of an instance for promotion; without node if it is not placed. */
    record PromotionScore(PlannedResource instance, @Nullable NodeState node, int score) implements ScoreLine {}

    /** The free capacity of a node at the moment, {@code Original} or {@code Remaining}. */
    record Capacity(String title, NodeState node, Map<String, String> amounts) implements ScoreLine {
        public Capacity {
            amounts = Collections.unmodifiableMap(new LinkedHashMap<>(amounts));
        }
    }

    /** What a resource takes of the capacity of the node that it is assigned to. */
    record Utilization(PlannedResource resource, NodeState node, Map<String, String> amounts) implements ScoreLine {}
}
