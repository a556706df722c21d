package io.setpoint.executor.graph;

import io.setpoint.executor.driver.OperationResult;
import io.setpoint.planner.graph.GraphAction;
import io.setpoint.planner.graph.GraphAction.MaintenanceNode;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** What a graph demands of its controller itself, and not of an agent (spec 07 §12.3). Called by the thread that decides: no waiting. */
public interface ControllerActions {
    /**
     * Starts an action of the cluster ({@code clear_failcount}, {@code lrm_delete}, {@code do_shutdown}), or one on a resource that is
     * about what is remembered of it: {@code cancel} a recurring operation, {@code delete} a history.
     *
     * @return completes with the result, by any thread
     */
    CompletableFuture<OperationResult> perform(GraphAction action, TransitionKey key);

    /** A node is down for sure: a fencing action succeeded, or the host of a guest is gone. Returns before that action is confirmed. */
    void nodeDown(String node, GraphAction cause);

    /** Remote nodes went into maintenance or came back. */
    void maintenanceChanged(List<MaintenanceNode> nodes);
}
