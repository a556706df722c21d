package io.setpoint.policy.cluster;

import java.util.List;

/** The states of one run: while the status is read, or in a plan. */
public interface States {
    ResourceState of(Resource resource);

    NodeState of(Node node);

    /** All nodes in name order. */
    List<? extends NodeState> nodes();
}
