package io.setpoint.planner.fence;

import static io.setpoint.rules.fact.OrderFlag.ORDERED;
import static io.setpoint.rules.fact.OrderFlag.UNRUNNABLE_FIRST_BLOCKS;

import io.setpoint.planner.order.OrderingQueue;
import io.setpoint.planner.order.QueuedOrdering;
import io.setpoint.planner.state.Action;
import io.setpoint.planner.state.ActionFlag;
import io.setpoint.planner.state.PlanState;
import io.setpoint.policy.cluster.NodeState;
import java.util.List;

/** The shutdown of a node, after everything on it has stopped (spec 06 §10.1). */
final class Shutdown {
    private final PlanState state;
    private final OrderingQueue queue;

    Shutdown(PlanState state, OrderingQueue queue) {
        this.state = state;
        this.queue = queue;
    }

    Action create(NodeState node) {
        String key = "do_shutdown-" + node.name();
        List<Action> existing = state.actions.ofCluster(key);
        if (!existing.isEmpty()) {
            return existing.get(0);
        }
        Action shutdown = state.actions.create(key, "do_shutdown");
        shutdown.node = node;
        shutdown.meta.put("op_no_wait", "true");
        List<Action> all = state.actions.all();
        for (int i = all.size() - 1; i >= 0; i--) {
            Action stop = all.get(i);
            if (stop.task.equals("stop") && stop.node == node && hinders(stop, node)) {
                stop.clear(ActionFlag.OPTIONAL);
                queue.add(
                        QueuedOrdering.of(stop),
                        QueuedOrdering.of(shutdown),
                        ORDERED.bit | UNRUNNABLE_FIRST_BLOCKS.bit);
            }
        }
        return shutdown;
    }

    private static boolean hinders(Action stop, NodeState node) {
        return stop.resource != null
                && !stop.resource.maintenance
                && !node.maintenance
                && (stop.resource.managed || stop.resource.blocked);
    }
}
