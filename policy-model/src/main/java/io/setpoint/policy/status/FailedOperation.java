package io.setpoint.policy.status;

import io.setpoint.policy.cluster.NodeState;
import io.setpoint.policy.cluster.Resource;
import io.setpoint.policy.document.LrmOperation;

/**
 * An entry of the failed-action list (spec 03 §24).
 *
 * @param maskedProbe a probe that failed in a way that proves the resource is not there: shown behind a stopped resource instead
 */
public record FailedOperation(LrmOperation operation, NodeState node, Resource resource, boolean maskedProbe) {}
