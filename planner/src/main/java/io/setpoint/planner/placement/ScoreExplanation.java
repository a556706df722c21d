package io.setpoint.planner.placement;

import io.setpoint.policy.cluster.NodeState;
import io.setpoint.planner.state.PlannedResource;
import org.jspecify.annotations.Nullable;

/** Learns of every change of a score by name. */
public interface ScoreExplanation {
    /** Nobody wants explanations; nothing is compared or recorded. */
    ScoreExplanation NONE = new ScoreExplanation() {
        @Override
        public boolean wanted() {
            return false;
        }

        @Override
        public void changed(PlannedResource resource, NodeState node, @Nullable Integer before, int after, Cause cause) {}
    };

    /** Whether changes are to be reported at all. */
    boolean wanted();

    /**
     * The score of a resource on a node was changed.
     *
     * @param before null if there was no entry for the node
     */
    void changed(PlannedResource resource, NodeState node, @Nullable Integer before, int after, Cause cause);
}
