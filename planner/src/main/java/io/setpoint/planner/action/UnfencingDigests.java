package io.setpoint.planner.action;

import io.setpoint.policy.cluster.NodeState;
import java.util.Map;

/** What fence devices looked like when a node was last unfenced (spec 06 §5.3). */
@FunctionalInterface
public interface UnfencingDigests {
    /**
     * Adds {@code digests-all} and {@code digests-secure} for a node to the meta-attributes of its fence action.
     *
     * @return whether the definition of a device changed since
     */
    boolean describe(NodeState node, Map<String, String> meta);
}
