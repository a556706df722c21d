package io.setpoint.executor.graph;

import static io.setpoint.executor.graph.ActionFacts.META;
import static io.setpoint.executor.graph.ActionFacts.meta;
import static io.setpoint.executor.graph.ActionFacts.number;

import io.setpoint.executor.driver.AgentName;
import io.setpoint.executor.driver.Driver;
import io.setpoint.executor.driver.FencingRequest;
import io.setpoint.executor.driver.Operation;
import io.setpoint.planner.graph.ActionHeader;
import io.setpoint.planner.graph.GraphAction;
import io.setpoint.planner.graph.GraphAction.ResourceName;
import io.setpoint.planner.graph.TransitionGraph;
import io.setpoint.policy.value.Interval;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
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
        Map<String, String> metaAttributes = new LinkedHashMap<>();
        split(action, new LinkedHashMap<>(), metaAttributes);
        FencingRequest request = new FencingRequest(
                key.toString(),
                nodeOf(action),
                header.nodeId() == null ? nodeOf(action) : header.nodeId(),
                required(meta(action, "stonith_action"), action, "action"),
                Duration.ofSeconds(delay),
                timeout,
                metaAttributes);
        return new Call(
                environment.fencing().fence(request), () -> environment.fencing().cancel(request.id()), limit(action, timeout));
    }

    private Call operate(GraphAction action, TransitionKey key) {
        Operation operation = operation(action, key);
        Driver driver = environment.drivers().driverFor(operation.agent());
        Duration limit = limit(action, timeout(action));
        Duration delay = millis(action, "start_delay");
        if (delay.isZero()) {
            return new Call(driver.execute(operation), () -> driver.cancel(operation.id()), limit);
        }
        DelayedStart start = new DelayedStart(driver, operation, delay, environment.timers());
        return new Call(start.result(), start::cancel, limit);
    }

    private static Operation operation(GraphAction action, TransitionKey key) {
        ResourceName resource = required(action.resource(), action, "resource");
        Map<String, String> parameters = new LinkedHashMap<>();
        Map<String, String> metaAttributes = new LinkedHashMap<>();
        split(action, parameters, metaAttributes);
        return new Operation(
                key.toString(),
                resource.id(),
                AgentName.of(resource),
                action.header().operation(),
                millis(action, "interval"),
                millis(action, "timeout"),
                parameters,
                metaAttributes,
                nodeOf(action));
    }

    private static void split(GraphAction action, Map<String, String> parameters, Map<String, String> metaAttributes) {
        action.attributes().forEach((name, value) -> {
            if (name.startsWith(META)) {
                metaAttributes.put(name.substring(META.length()), value);
            } else {
                parameters.put(name, value);
            }
        });
        parameters.putAll(action.params());
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

    private static String nodeOf(GraphAction action) {
        return required(action.header().node(), action, "node");
    }

    private static <T> T required(@Nullable T value, GraphAction action, String what) {
        if (value == null) {
            throw new IllegalArgumentException("The action " + action + " names no " + what + ", which it needs.");
        }
        return value;
    }

    private static Duration millis(GraphAction action, String name) {
        return Duration.ofMillis(number(action, name));
    }
}
