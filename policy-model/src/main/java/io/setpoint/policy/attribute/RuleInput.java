package io.setpoint.policy.attribute;

import io.setpoint.policy.value.IsoTime;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a rule may look at; null where the context of the rule gives nothing (spec 01 §7.1).
 *
 * @param now the time of the run
 * @param nodeAttributes attributes of the node in question
 * @param agent class, provider and type of the resource
 * @param operation name and interval of the operation
 * @param resourceValues for {@code value-source} param and meta: parameters and meta-attributes of the constrained resource
 * @param submatches for {@code %0} to {@code %9}: what a pattern matched
 */
public record RuleInput(
        IsoTime now,
        @Nullable Map<String, String> nodeAttributes,
        @Nullable Agent agent,
        @Nullable Operation operation,
        @Nullable ResourceValues resourceValues,
        @Nullable Function<Integer, @Nullable String> submatches) {

    /** Class, provider and type of an agent, each null if the resource has none. */
    public record Agent(@Nullable String agentClass, @Nullable String provider, @Nullable String type) {}

    /** An operation by name and interval in milliseconds. */
    public record Operation(String name, long interval) {}

    /** Parameters and meta-attributes of a resource, by name. */
    public record ResourceValues(Function<String, @Nullable String> parameter, Function<String, @Nullable String> meta) {}

    /** An input with nothing but the time. */
    public static RuleInput at(IsoTime now) {
        return new RuleInput(now, null, null, null, null, null);
    }

    public RuleInput withAgent(Agent agent) {
        return new RuleInput(now, nodeAttributes, agent, operation, resourceValues, submatches);
    }

    public RuleInput withNode(@Nullable Map<String, String> attributes) {
        return new RuleInput(now, attributes, agent, operation, resourceValues, submatches);
    }

    public RuleInput withOperation(Operation operation) {
        return new RuleInput(now, nodeAttributes, agent, operation, resourceValues, submatches);
    }
}
