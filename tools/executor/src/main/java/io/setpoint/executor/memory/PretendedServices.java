package io.setpoint.executor.memory;

import io.setpoint.executor.driver.ExitStatus;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** What runs where, as far as anybody pretends. Safe for use by several threads. */
public final class PretendedServices {
    /** What a service does on a node. */
    public enum Role {
        STARTED,
        PROMOTED
    }

    private final Map<String, Map<String, Role>> byNode = new LinkedHashMap<>();

    /** Lets a resource run on a node, whatever it did there before. */
    public synchronized void run(String node, String resource, Role role) {
        byNode.computeIfAbsent(node, name -> new LinkedHashMap<>()).put(resource, role);
    }

    /** Ends a resource on a node, whether it ran there or not. */
    public synchronized void end(String node, String resource) {
        byNode.getOrDefault(node, new LinkedHashMap<>()).remove(resource);
    }

    /** Ends all that runs on a node. */
    public synchronized void clear(String node) {
        byNode.remove(node);
    }

    /** The nodes where a resource runs. */
    public synchronized Set<String> nodesOf(String resource) {
        Set<String> nodes = new LinkedHashSet<>();
        byNode.forEach((node, resources) -> {
            if (resources.containsKey(resource)) {
                nodes.add(node);
            }
        });
        return nodes;
    }

    /** What a monitor finds: {@link ExitStatus#OK}, {@link ExitStatus#PROMOTED} or {@link ExitStatus#NOT_RUNNING}. */
    public synchronized int status(String node, String resource) {
        Role role = byNode.getOrDefault(node, Map.of()).get(resource);
        if (role == null) {
            return ExitStatus.NOT_RUNNING;
        }
        return role == Role.PROMOTED ? ExitStatus.PROMOTED : ExitStatus.OK;
    }

    /** Does what an agent would do; the exit status is its own. */
    synchronized int perform(String node, String resource, String task) {
        switch (task) {
            case "start", "demote", "migrate_from" -> run(node, resource, Role.STARTED);
            case "promote" -> run(node, resource, Role.PROMOTED);
            case "stop", "migrate_to" -> end(node, resource);
            case "monitor" -> {
                return status(node, resource);
            }
            default -> {}
        }
        return ExitStatus.OK;
    }
}
