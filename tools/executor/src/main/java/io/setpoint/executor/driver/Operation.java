package io.setpoint.executor.driver;

import java.time.Duration;
import java.util.Map;

/**
 * What an agent is asked to do.
 *
 * @param id names this run among all that are under way: a transition key, or whatever else its initiator likes
 * @param resource the id under which the node knows the resource (spec 07 §6)
 * @param task {@code start}, {@code stop}, {@code monitor}, ...
 * @param interval zero if the operation does not recur; drivers run it once in any case
 * @param timeout how long the agent may take; zero or less for no limit
 * @param parameters of the resource, by the names in its configuration
 * @param metaAttributes without the prefix {@code CRM_meta_}
 * @param node name of the node for which it is done
 */
public record Operation(
        String id,
        String resource,
        AgentName agent,
        String task,
        Duration interval,
        Duration timeout,
        Map<String, String> parameters,
        Map<String, String> metaAttributes,
        String node) {

    /** A monitor that does not recur. */
    public boolean isProbe() {
        return task.equals("monitor") && interval.isZero();
    }

    /** The same with another id. */
    public Operation withId(String other) {
        return new Operation(other, resource, agent, task, interval, timeout, parameters, metaAttributes, node);
    }

    @Override
    public String toString() {
        return resource + "_" + task + "_" + interval.toMillis() + " on " + node;
    }
}
