package io.setpoint.planner.action;

import static io.setpoint.rules.fact.OrderFlag.FIRST_IMPLIES_THEN;
import static io.setpoint.rules.fact.OrderFlag.ORDERED;
import static io.setpoint.rules.fact.OrderFlag.UNRUNNABLE_FIRST_BLOCKS;

import io.setpoint.planner.order.OrderingQueue;
import io.setpoint.planner.order.QueuedOrdering;
import io.setpoint.planner.state.Action;
import io.setpoint.planner.state.ActionFlag;
import io.setpoint.planner.state.PlanState;
import io.setpoint.planner.state.PlannedResource;
import io.setpoint.policy.cluster.NodeState;
import io.setpoint.policy.document.OpElement;
import io.setpoint.policy.value.CibBoolean;
import io.setpoint.policy.value.Role;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Recurring operations of a primitive: which must run, which must end (spec 05 §7). */
public final class RecurringActions {
    private static final Set<String> NEVER_RECURRING =
            Set.of("start", "stop", "demote", "promote", "reload-agent", "migrate_to", "migrate_from");

    private final PlanState state;
    private final ActionRequests requests;
    private final OrderingQueue queue;
    private final Unfencing unfencing;
    /** By what is configured: all instances of a primitive share it. */
    private final Map<List<OpElement>, List<Operation>> configured = new IdentityHashMap<>();

    public RecurringActions(PlanState state, ActionRequests requests, OrderingQueue queue, Unfencing unfencing) {
        this.state = state;
        this.requests = requests;
        this.queue = queue;
        this.unfencing = unfencing;
    }

    /** A configured recurring operation; a role of {@link Role#UNKNOWN} means that none is given. */
    private record Operation(String name, long interval, Role role) {}

    /** What tells recurring operations apart. */
    private record Timing(@Nullable String name, long interval) {}

    void create(PlannedResource resource) {
        if (resource.blocked || resource.maintenance) {
            return;
        }
        Action start = null;
        if (resource.assigned != null
                && !resource.assigned.maintenance
                && (resource.nextRole != Role.STOPPED || !resource.managed)) {
            start = requests.request(resource, "start", resource.assigned, true);
        }
        for (Operation operation : configured.computeIfAbsent(resource.primitive().operations, this::operations)) {
            if (operation.role == Role.STOPPED) {
                if (resource.config.unique) {
                    whileStopped(resource, operation);
                }
            } else if (start != null) {
                whileActive(resource, operation, start);
            }
        }
    }

    /** One that is given twice is an error, and none at all. */
    private List<Operation> operations(List<OpElement> configured) {
        Map<Timing, List<OpElement>> byTiming = new LinkedHashMap<>();
        for (OpElement op : configured) {
            long interval = state.cluster.operations().interval(op);
            if (interval > 0) {
                byTiming.computeIfAbsent(new Timing(op.name(), interval), any -> new ArrayList<>(1)).add(op);
            }
        }
        List<Operation> operations = new ArrayList<>();
        byTiming.forEach((timing, ops) -> {
            OpElement op = ops.get(0);
            String name = timing.name;
            Role role = Role.parse(op.attribute("role"));
            if (ops.size() == 1
                    && op.attribute("id") != null
                    && name != null
                    && !NEVER_RECURRING.contains(name)
                    && role != null
                    && !CibBoolean.isFalse(op.attribute("enabled"))) {
                operations.add(new Operation(name, timing.interval, role));
            }
        });
        return operations;
    }

    private void whileActive(PlannedResource resource, Operation operation, Action start) {
        NodeState node = resource.assigned;
        List<Action> known = state.actions.findExact(resource, operation.name, operation.interval, node);
        boolean running = start.optional()
                && !known.isEmpty()
                && known.stream().noneMatch(action -> action.is(ActionFlag.RESCHEDULE));
        boolean wanted = operation.role == Role.UNKNOWN
                ? resource.nextRole != Role.PROMOTED
                : operation.role == resource.nextRole;
        if (!wanted) {
            if (running) {
                cancelForRole(resource, operation, node);
            }
            return;
        }
        Action monitor = requests.request(resource, operation.name, operation.interval, node, running);
        if (!start.runnable() || node == null || !node.online || node.unclean) {
            monitor.clear(ActionFlag.RUNNABLE);
        }
        if (resource.nextRole == Role.PROMOTED) {
            monitor.meta.put("op_target_rc", "8");
        }
        if (node != null && !resource.managed) {
            return;
        }
        int implies = FIRST_IMPLIES_THEN.bit | UNRUNNABLE_FIRST_BLOCKS.bit;
        queue.add(resource, "start", monitor, implies);
        queue.add(resource, "reload-agent", monitor, implies);
        int follows = ORDERED.bit | UNRUNNABLE_FIRST_BLOCKS.bit;
        if (resource.nextRole == Role.PROMOTED) {
            queue.add(resource, "promote", monitor, follows);
        } else if (resource.role == Role.PROMOTED) {
            queue.add(resource, "demote", monitor, follows);
        }
    }

    private void cancelForRole(PlannedResource resource, Operation operation, @Nullable NodeState node) {
        Action cancel = cancel(resource, operation.name, operation.interval, node);
        String before = switch (resource.role) {
            case UNPROMOTED, STARTED -> resource.nextRole == Role.PROMOTED
                    ? "promote"
                    : resource.nextRole == Role.STOPPED ? "stop" : null;
            case PROMOTED -> "demote";
            default -> null;
        };
        if (before != null) {
            queue.add(cancel, resource, before, UNRUNNABLE_FIRST_BLOCKS.bit);
        }
    }

    private void whileStopped(PlannedResource resource, Operation operation) {
        for (NodeState node : state.nodes) {
            boolean known = !state.actions.findExact(resource, operation.name, operation.interval, node).isEmpty();
            if (node == resource.assigned) {
                if (known) {
                    Action cancel = cancel(resource, operation.name, operation.interval, node);
                    if (resource.nextRole == Role.STARTED || resource.nextRole == Role.UNPROMOTED) {
                        queue.add(cancel, resource, "start", UNRUNNABLE_FIRST_BLOCKS.bit);
                    }
                }
            } else {
                monitorStopped(resource, operation, node, known);
            }
        }
    }

    private void monitorStopped(PlannedResource resource, Operation operation, NodeState node, boolean known) {
        Action monitor = requests.request(resource, operation.name, operation.interval, node, known);
        monitor.meta.put("op_target_rc", "7");
        if (resource.managed) {
            for (Action probe : state.actions.find(resource, "monitor", 0, node)) {
                probe.linkTo(monitor, UNRUNNABLE_FIRST_BLOCKS.bit);
            }
        }
        for (Action stop : state.actions.findExact(resource, "stop", 0, node)) {
            if (stop.required() && monitor.required() && !resource.managed) {
                monitor.set(ActionFlag.OPTIONAL);
            }
            if (!stop.runnable()) {
                monitor.clear(ActionFlag.RUNNABLE);
            }
            if (resource.managed) {
                queue.add(
                        QueuedOrdering.of(stop),
                        QueuedOrdering.of(monitor),
                        FIRST_IMPLIES_THEN.bit | UNRUNNABLE_FIRST_BLOCKS.bit);
            }
        }
        if (!node.online || node.unclean) {
            monitor.clear(ActionFlag.RUNNABLE);
        }
    }

    /** Ends a recurring operation: the action that stands for it becomes its cancellation (spec 05 §7.4). */
    Action cancel(PlannedResource resource, String name, long interval, @Nullable NodeState node) {
        Action cancel = requests.request(resource, name, interval, "cancel", node, false);
        cancel.task = "cancel";
        cancel.cancelledTask = name;
        cancel.meta.put("operation", name);
        cancel.meta.put("interval", Long.toString(interval));
        return cancel;
    }

    /** Ends a recurring operation that is no longer configured, or because of maintenance. */
    void cancelFromHistory(PlannedResource resource, String name, long interval, NodeState node, @Nullable String callId) {
        Action cancel = cancel(resource, name, interval, node);
        if (callId != null) {
            cancel.meta.put("call-id", callId);
        }
        queue.add(resource, "stop", cancel, ORDERED.bit);
    }

    /** Issues a recurring operation again although it runs (spec 05 §7.5). */
    void reschedule(PlannedResource resource, String name, long interval, NodeState node) {
        unfencing.trigger(resource, node, "Device parameters changed (reschedule)");
        requests.request(resource, name, interval, node, true).set(ActionFlag.RESCHEDULE);
    }
}
