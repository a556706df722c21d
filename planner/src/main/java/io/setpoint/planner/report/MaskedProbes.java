package io.setpoint.planner.report;

import io.setpoint.policy.cluster.Clone;
import io.setpoint.policy.cluster.NodeState;
import io.setpoint.policy.cluster.Resource;
import io.setpoint.policy.status.FailedOperation;
import io.setpoint.policy.value.OperationKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Probes that found nothing because what they need is missing: shown behind a stopped resource, not as failures (spec 08 §7.6). */
final class MaskedProbes {
    private final Map<String, List<FailedOperation>> byName = new HashMap<>();

    MaskedProbes(List<FailedOperation> failed) {
        for (FailedOperation operation : failed) {
            if (operation.maskedProbe()) {
                OperationKey key = OperationKey.parse(FailedActionsSection.key(operation.operation()));
                if (key != null) {
                    byName.computeIfAbsent(key.resource(), name -> new ArrayList<>()).add(operation);
                }
            }
        }
    }

    /** Why a resource is known to be stopped on a node (on any node, if null), or null if no such probe failed. */
    @Nullable String reason(Resource resource, @Nullable NodeState node) {
        String name = resource.topBelowBundle() instanceof Clone clone ? childId(clone) : resource.id;
        for (FailedOperation failed : byName.getOrDefault(name, List.of())) {
            String where = failed.operation().onNode;
            if (node == null || where != null && where.equalsIgnoreCase(node.name())) {
                return ExitTexts.exitStatus(failed.operation().rcCode);
            }
        }
        return null;
    }

    /** The id of what a clone is made of, as configured. */
    static String childId(Clone clone) {
        return clone.instances.get(0).xmlId;
    }
}
