package io.setpoint.executor.controller;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What agents ask the cluster to remember of nodes while they run: promotion scores above all. Safe for use by several threads. */
public interface AgentAttributes {
    /** Agents that ask for nothing. */
    AgentAttributes NONE = new AgentAttributes() {
        @Override
        public List<Change> collect() {
            return List.of();
        }

        @Override
        public void publish(String node, Map<String, String> values) {}
    };

    /** What was asked for since the last call, in order. What an operation asked for is there once its result is. */
    List<Change> collect();

    /**
     * Lets agents know.
     *
     * @param values all attributes of the node, by name
     */
    void publish(String node, Map<String, String> values);

    /**
     * An attribute gets a value.
     *
     * @param node name of the node
     * @param value null if the attribute is to be forgotten
     */
    record Change(String node, String name, @Nullable String value) {}
}
