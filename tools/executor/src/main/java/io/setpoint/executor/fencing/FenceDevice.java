package io.setpoint.executor.fencing;

import io.setpoint.policy.value.CibInteger;
import io.setpoint.policy.value.Interval;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that can fence nodes, as it is configured.
 *
 * @param id of the resource that it is
 * @param agent name of the fence agent
 * @param parameters for the agent, and those that begin with {@code pcmk_} for whoever calls it
 */
public record FenceDevice(String id, String agent, Map<String, String> parameters) {
    private static final String OURS = "pcmk_";

    int priority() {
        return (int) CibInteger.parse(parameters.get("priority")).orElse(0);
    }

    /** Whether the configuration lists the targets. */
    boolean hasList() {
        String check = parameters.get("pcmk_host_check");
        return check == null
                ? parameters.containsKey("pcmk_host_list") || parameters.containsKey("pcmk_host_map")
                : check.equals("static-list");
    }

    /** Whether the agent has to be asked for the targets. */
    boolean mustBeAsked() {
        return "dynamic-list".equals(parameters.get("pcmk_host_check"));
    }

    /** Whether the configuration lists a node as a target. */
    boolean lists(String node) {
        return words("pcmk_host_list").contains(node) || hostMap().containsKey(node);
    }

    /** The name by which the device knows a node. */
    String port(String node) {
        return hostMap().getOrDefault(node, node);
    }

    /** The names by which the device knows nodes, separated by colons or equal signs, the pairs by blanks, commas or semicolons. */
    private Map<String, String> hostMap() {
        Map<String, String> map = new LinkedHashMap<>();
        for (String pair : words("pcmk_host_map")) {
            int at = pair.indexOf(pair.indexOf(':') < 0 ? '=' : ':');
            if (at > 0) {
                map.put(pair.substring(0, at), pair.substring(at + 1));
            }
        }
        return map;
    }

    private List<String> words(String parameter) {
        return Arrays.stream(parameters.getOrDefault(parameter, "").split("[\\s,;]+")).filter(word -> !word.isEmpty()).toList();
    }

    /** What the agent calls an action. */
    String agentAction(String action) {
        return parameters.getOrDefault(OURS + action + "_action", action);
    }

    /** How long the agent may take for an action. */
    Duration timeout(String action, Duration standard) {
        String text = parameters.get(OURS + action + "_timeout");
        long millis = Interval.plainMillis(text).orElse(0);
        return millis > 0 ? Duration.ofMillis(millis) : standard;
    }

    /** How often an action is tried. */
    int attempts(String action) {
        return (int) Math.max(1, CibInteger.parse(parameters.get(OURS + action + "_retries")).orElse(2));
    }

    /**
     * What the agent reads, an option a line.
     *
     * @param target the node; null if the action concerns none
     */
    String options(String action, @Nullable String target) {
        StringBuilder options = new StringBuilder("action=" + agentAction(action) + '\n');
        if (target != null) {
            options.append("nodename=").append(target).append('\n');
            String argument = parameters.getOrDefault("pcmk_host_argument", "port");
            if (!argument.equals("none") && !parameters.containsKey(argument)) {
                options.append(argument).append('=').append(port(target)).append('\n');
            }
        }
        parameters.forEach((name, value) -> {
            if (!name.startsWith(OURS) && !name.equals("crm_feature_set") && !name.equals("priority") && !name.contains("\n")) {
                options.append(name).append('=').append(value.replace('\n', ' ')).append('\n');
            }
        });
        return options.toString();
    }
}
