package io.setpoint.executor.controller.status;

import io.setpoint.executor.driver.ExecutionStatus;
import io.setpoint.executor.driver.Operation;
import io.setpoint.executor.driver.OperationResult;
import io.setpoint.executor.graph.GraphOperations;
import io.setpoint.executor.graph.TransitionKey;
import io.setpoint.planner.graph.GraphAction;
import io.setpoint.policy.value.ParameterDigest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An operation that was asked for, as histories describe it.
 *
 * @param nodeId id of the node of the operation
 * @param key of the action that asked for it
 */
public record Execution(Operation operation, String nodeId, TransitionKey key) {
    private static final Set<String> NO_PARAMETERS =
            Set.of("id", "crm_feature_set", "op-digest", "on_node", "on_node_uuid", "pcmk_external_ip");

    /** The operation of an action on a resource. */
    public static Execution of(GraphAction action, TransitionKey key) {
        Operation operation = GraphOperations.of(action, key);
        String nodeId = action.header().nodeId();
        return new Execution(operation, nodeId == null ? operation.node() : nodeId, key);
    }

    /** Task and interval: {@code monitor_10000}. A reload counts as a start. */
    String name() {
        return task() + "_" + operation.interval().toMillis();
    }

    String task() {
        return operation.task().startsWith("reload") ? "start" : operation.task();
    }

    public boolean isRecurring() {
        return !operation.interval().isZero();
    }

    boolean isMigration() {
        return operation.task().equals("migrate_to") || operation.task().equals("migrate_from");
    }

    @Nullable String meta(String name) {
        return operation.metaAttributes().get(name);
    }

    /** Whether the result is not what was expected, but for a probe that found out something else. */
    public boolean isFailed(OperationResult result) {
        boolean found = operation.isProbe() && result.status() == ExecutionStatus.DONE && Probe.isAnswer(result.exitStatus());
        return !found && (result.status() != ExecutionStatus.DONE || !result.meets(key.expected()));
    }

    /** What a change of the definition is noticed by (spec 03 §19.2): as it was executed, whatever the configuration says by now. */
    String digest() {
        Map<String, String> values = new LinkedHashMap<>(operation.parameters());
        values.keySet().removeAll(NO_PARAMETERS);
        String timeout = meta("timeout");
        if (isRecurring() && timeout != null) {
            values.put("CRM_meta_timeout", timeout);
        }
        return ParameterDigest.of(values);
    }
}
