package io.setpoint.executor.graph;

import static io.setpoint.executor.graph.ActionFacts.META;
import static io.setpoint.executor.graph.ActionFacts.number;

import io.setpoint.executor.driver.AgentName;
import io.setpoint.executor.driver.Operation;
import io.setpoint.planner.graph.GraphAction;
import io.setpoint.planner.graph.GraphAction.ResourceName;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Operations as graphs describe them (spec 07 §5 to §7). */
public final class GraphOperations {
    private GraphOperations() {}

    /**
     * What the agent is asked to do for an action on a resource.
     *
     * @param key becomes the id of the operation
     * @throws IllegalArgumentException if the action names no resource or no node
     */
    public static Operation of(GraphAction action, TransitionKey key) {
        ResourceName resource = required(action.resource(), action, "resource");
        Map<String, String> parameters = new LinkedHashMap<>();
        action.attributes().forEach((name, value) -> {
            if (!name.startsWith(META)) {
                parameters.put(name, value);
            }
        });
        parameters.putAll(action.params());
        return new Operation(
                key.toString(),
                resource.id(),
                AgentName.of(resource),
                action.header().operation(),
                Duration.ofMillis(number(action, "interval")),
                Duration.ofMillis(number(action, "timeout")),
                parameters,
                metaAttributes(action),
                nodeOf(action));
    }

    /** The meta-attributes of an action by their plain names. */
    public static Map<String, String> metaAttributes(GraphAction action) {
        Map<String, String> metaAttributes = new LinkedHashMap<>();
        action.attributes().forEach((name, value) -> {
            if (name.startsWith(META)) {
                metaAttributes.put(name.substring(META.length()), value);
            }
        });
        return metaAttributes;
    }

    static String nodeOf(GraphAction action) {
        return required(action.header().node(), action, "node");
    }

    static <T> T required(@Nullable T value, GraphAction action, String what) {
        if (value == null) {
            throw new IllegalArgumentException("The action " + action + " names no " + what + ", which it needs.");
        }
        return value;
    }
}
