package io.setpoint.planner.action;

import static io.setpoint.rules.fact.OrderFlag.FIRST_ELSE_THEN;
import static io.setpoint.rules.fact.OrderFlag.ORDERED;
import static io.setpoint.rules.fact.OrderFlag.UNMIGRATABLE_THEN_BLOCKS;

import io.setpoint.planner.order.OrderingQueue;
import io.setpoint.planner.state.Action;
import io.setpoint.planner.state.ActionFlag;
import io.setpoint.planner.state.PlannedResource;
import io.setpoint.policy.cluster.NodeState;

/** Live migration of a primitive (spec 05 §8). */
final class MigrationActions {
    private final ActionRequests requests;
    private final OrderingQueue queue;

    MigrationActions(ActionRequests requests, OrderingQueue queue) {
        this.requests = requests;
        this.queue = queue;
    }

    /** Whether a resource that moves away from a node may migrate. */
    static boolean eligible(PlannedResource resource, NodeState current) {
        return resource.migratable
                && resource.managed
                && !resource.failed
                && !resource.startPending
                && !current.unclean
                && resource.assigned != null
                && !resource.assigned.unclean;
    }

    /**
     * Adds the migration to a start and a stop that exist.
     *
     * @param continued the migration was begun by an earlier run, only its second half is left
     */
    void create(PlannedResource resource, NodeState current, boolean continued) {
        NodeState target = resource.assigned;
        if (target == null) {
            return;
        }
        Action start = requests.request(resource, "start", target, true);
        Action stop = requests.request(resource, "stop", current, true);
        if (!continued) {
            Action to = requests.request(resource, "migrate_to", current, true);
            to.set(ActionFlag.MIGRATABLE);
            to.needs = start.needs;
            describe(to, current, target);
            if (!resource.config.remoteConnection) {
                to.meta.put("record-pending", "true");
            }
        }
        Action from = requests.request(resource, "migrate_from", target, true);
        from.set(ActionFlag.MIGRATABLE);
        if (continued) {
            from.needs = start.needs;
        }
        describe(from, current, target);
        start.set(ActionFlag.MIGRATABLE);
        stop.set(ActionFlag.MIGRATABLE);
        start.set(ActionFlag.PSEUDO);
        if (continued) {
            queue.add(resource, "monitor", resource, "migrate_from", ORDERED.bit);
        } else {
            queue.add(resource, "monitor", resource, "migrate_to", ORDERED.bit);
            queue.add(resource, "migrate_to", resource, "migrate_from", ORDERED.bit | UNMIGRATABLE_THEN_BLOCKS.bit);
        }
        queue.add(resource, "migrate_from", resource, "stop", ORDERED.bit | UNMIGRATABLE_THEN_BLOCKS.bit);
        queue.add(
                resource, "migrate_from", resource, "start", ORDERED.bit | UNMIGRATABLE_THEN_BLOCKS.bit | FIRST_ELSE_THEN.bit);
    }

    private static void describe(Action action, NodeState source, NodeState target) {
        action.meta.put("migrate_source", source.name());
        action.meta.put("migrate_target", target.name());
    }
}
