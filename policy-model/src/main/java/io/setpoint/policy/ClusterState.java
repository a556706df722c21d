package io.setpoint.policy;

import io.setpoint.policy.attribute.Recheck;
import io.setpoint.policy.cluster.ClusterOptions;
import io.setpoint.policy.cluster.Demand;
import io.setpoint.policy.cluster.Node;
import io.setpoint.policy.cluster.NodeState;
import io.setpoint.policy.cluster.OperationDefinitions;
import io.setpoint.policy.cluster.Parameters;
import io.setpoint.policy.cluster.Resource;
import io.setpoint.policy.cluster.ResourceState;
import io.setpoint.policy.cluster.Ticket;
import io.setpoint.policy.constraint.Constraint;
import io.setpoint.policy.document.Cib;
import io.setpoint.policy.status.DeferredCheck;
import io.setpoint.policy.status.FailedOperation;
import io.setpoint.policy.status.History;
import io.setpoint.policy.status.OperationDigests;
import io.setpoint.policy.value.IsoTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A document and all that it means, at a moment: what the planner starts from. Immutable for whoever gets it: plans copy the states of
 * nodes and resources, and the digests, before they change them.
 *
 * @param cib the document
 * @param now the time of the run
 * @param nodes all nodes in name order; {@link NodeState#index} is the position here
 * @param resources the top-level resources by priority; removed ones last
 * @param allResources all resources, depth first over {@code resources}; {@link Resource#index} is the position here
 * @param resourceStates by {@link Resource#index}
 * @param tickets by id
 * @param demands what the status asks for, in order
 * @param constraints the configured constraints in document order, location constraints expanded
 * @param failedOperations what the failed-action list shows, in order
 * @param history the operation histories of all nodes
 * @param digests parameter digests, as far as reading the status needed them
 * @param deferredChecks last failures whose parameters can be compared only after placement, in the order of registration
 * @param dc the designated controller
 * @param fencingMechanism a fence device or a watchdog exists
 * @param recheck earliest re-evaluation so far
 */
public record ClusterState(
        Cib cib,
        IsoTime now,
        ClusterOptions options,
        List<NodeState> nodes,
        List<Resource> resources,
        List<Resource> allResources,
        List<ResourceState> resourceStates,
        Map<String, Ticket> tickets,
        List<Demand> demands,
        List<Constraint> constraints,
        List<FailedOperation> failedOperations,
        History history,
        OperationDigests digests,
        List<DeferredCheck> deferredChecks,
        @Nullable Node dc,
        boolean fencingMechanism,
        Parameters parameters,
        OperationDefinitions operations,
        Recheck recheck) {

    public ResourceState state(Resource resource) {
        return resourceStates.get(resource.index);
    }
}
