package io.setpoint.executor.graph;

import static io.setpoint.executor.graph.ActionFacts.meta;
import static io.setpoint.executor.graph.ActionFacts.number;

import io.setpoint.executor.driver.Driver;
import io.setpoint.executor.driver.FencingRequest;
import io.setpoint.executor.driver.Operation;
import io.setpoint.planner.graph.ActionHeader;
import io.setpoint.planner.graph.GraphAction;
import io.setpoint.planner.graph.TransitionGraph;
import io.setpoint.policy.value.Interval;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Hands actions to who does them (spec 07 §12.3). */
final class ActionCalls {
    private final ExecutionEnvironment environment;
    private final Duration clusterDelay;
    private final Duration fencingTimeout;

    ActionCalls(TransitionGraph graph, ExecutionEnvironment environment) {
        this.environment = environment;
        clusterDelay = Duration.ofMillis(Interval.millis(graph.attributes().get("cluster-delay")));
        String fencing = graph.attributes().get("fencing-timeout");
        fencingTimeout = fencing == null ? clusterDelay : Duration.ofMillis(Interval.millis(fencing));
    }

    /**
     * Initiates an action that is no pseudo-event.
     *
     * @throws RuntimeException if it cannot be initiated
     */
    Call start(GraphAction action, TransitionKey key) {
        return switch (action.header().element()) {
            case PSEUDO_EVENT -> throw new IllegalArgumentException("Nobody executes the pseudo-event " + action);
            case CRM_EVENT -> action.header().operation().equals("stonith") ? fence(action, key) : ask(action, key);
            case RSC_OP -> switch (action.header().operation()) {
                case "cancel", "delete" -> ask(action, key);
                default -> operate(action, key);
            };
        };
    }

    private Call ask(GraphAction action, TransitionKey key) {
        return new Call(environment.controller().perform(action, key), () -> {}, limit(action, timeout(action)));
    }

    private Call fence(GraphAction action, TransitionKey key) {
        ActionHeader header = action.header();
        long delay = number(action, "priority_fencing_delay");
        Duration timeout = fencingTimeout.plusSeconds(delay);
        FencingRequest request = new FencingRequest(
                key.toString(),
                GraphOperations.nodeOf(action),
                header.nodeId() == null ? GraphOperations.nodeOf(action) : header.nodeId(),
                GraphOperations.required(meta(action, "stonith_action"), action, "action"),
                Duration.ofSeconds(delay),
                timeout,
                List.of(),
                GraphOperations.metaAttributes(action));
        return new Call(
                environment.fencing().fence(request), () -> environment.fencing().cancel(request.id()), limit(action, timeout));
    }

    private Call operate(GraphAction action, TransitionKey key) {
        Operation operation = GraphOperations.of(action, key);
        Driver driver = environment.drivers().driverFor(operation.agent());
        Duration limit = limit(action, timeout(action));
        Duration delay = millis(action, "start_delay");
        if (delay.isZero()) {
            return new Call(driver.execute(operation), () -> driver.cancel(operation.id()), limit);
        }
        DelayedStart start = new DelayedStart(driver, operation, delay, environment.timers());
        return new Call(start.result(), start::cancel, limit);
    }

    private static Duration timeout(GraphAction action) {
        return millis(action, "timeout").plus(millis(action, "start_delay"));
    }

    /** Null if nobody waits for the action. */
    private @Nullable Duration limit(GraphAction action, Duration timeout) {
        if ("true".equalsIgnoreCase(meta(action, "op_no_wait"))) {
            return null;
        }
        return clusterDelay.plus(timeout.isZero() ? clusterDelay : timeout);
    }

    private static Duration millis(GraphAction action, String name) {
        return Duration.ofMillis(number(action, name));
    }
}
