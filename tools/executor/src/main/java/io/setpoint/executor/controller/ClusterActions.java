package io.setpoint.executor.controller;

import static java.util.Objects.requireNonNull;

import io.setpoint.executor.driver.ExecutionStatus;
import io.setpoint.executor.driver.ExitStatus;
import io.setpoint.executor.driver.OperationResult;
import io.setpoint.executor.driver.Results;
import io.setpoint.executor.graph.ControllerActions;
import io.setpoint.executor.graph.GraphOperations;
import io.setpoint.executor.graph.TransitionKey;
import io.setpoint.executor.time.Timers;
import io.setpoint.planner.graph.ActionHeader;
import io.setpoint.planner.graph.GraphAction;
import io.setpoint.planner.graph.GraphAction.MaintenanceNode;
import io.setpoint.policy.value.CibInteger;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** What a graph demands of the controller itself (spec 07 §12.3): all of it is about what is remembered. */
final class ClusterActions implements ControllerActions {
    private final Records records;
    private final Presence presence;
    private final Monitors monitors;
    private final Attributes attributes;
    private final Verdicts verdicts;
    private final Timers timers;

    ClusterActions(Records records, Presence presence, Monitors monitors, Attributes attributes, Verdicts verdicts, Timers timers) {
        this.records = records;
        this.presence = presence;
        this.monitors = monitors;
        this.attributes = attributes;
        this.verdicts = verdicts;
        this.timers = timers;
    }

    @Override
    public CompletableFuture<OperationResult> perform(GraphAction action, TransitionKey key) {
        Results results = new Results(timers);
        ActionHeader header = action.header();
        String node = requireNonNull(header.node(), "actions of the cluster name a node");
        String nodeId = header.nodeId() == null ? node : header.nodeId();
        String resource = action.resource() == null ? "" : action.resource().id();
        switch (header.operation()) {
            case "clear_failcount" -> {
                records.failCounts.clear(nodeId, resource::equals);
                records.histories.clearFailure(nodeId, resource);
                verdicts.forgiven(resource);
            }
            case "delete", "lrm_delete" -> {
                monitors.cancelResource(node, resource);
                records.histories.forget(nodeId, resource);
            }
            case "cancel" -> {
                Map<String, String> meta = GraphOperations.metaAttributes(action);
                String task = meta.getOrDefault("operation", "monitor");
                long interval = CibInteger.parse(meta.get("interval")).orElse(0);
                monitors.cancel(node, resource, task, interval);
                records.histories.cancel(nodeId, resource, task + "_" + interval);
            }
            case "do_shutdown" -> {
                monitors.cancelNode(node);
                records.membership.leave(nodeId, node);
            }
            default -> {
                return CompletableFuture.completedFuture(results.failed(
                        ExecutionStatus.NOT_SUPPORTED,
                        ExitStatus.UNIMPLEMENTED,
                        "Controllers do not know the action " + header.operation()));
            }
        }
        records.write();
        return CompletableFuture.completedFuture(results.ok());
    }

    @Override
    public void nodeDown(String node, GraphAction cause) {
        List<String> down = presence.down(node, cause, timers.now());
        down.forEach(monitors::cancelNode);
        records.write();
        down.forEach(attributes::publish);
    }

    @Override
    public void maintenanceChanged(List<MaintenanceNode> nodes) {
        nodes.forEach(node -> records.membership.maintain(node.nodeId(), node.inMaintenance()));
        records.write();
    }
}
