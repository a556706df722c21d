package io.setpoint.executor.agent;

import io.setpoint.executor.driver.Operation;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * Where agents are and what they see.
 *
 * @param ocfRoot {@code OCF_ROOT}: agents are in {@code resource.d/PROVIDER/TYPE} below it
 * @param initScripts where LSB scripts are
 * @param systemctl the command that talks to systemd
 * @param systemdRuntime a directory that exists where systemd runs
 * @param fenceAgents where fence agents are
 * @param nodes what belongs to a node
 * @param additions further environment variables for an operation, such as a search path with commands of the cluster
 */
public record AgentSettings(
        Path ocfRoot,
        Path initScripts,
        Path systemctl,
        Path systemdRuntime,
        Path fenceAgents,
        NodeDirectories nodes,
        Function<Operation, Map<String, String>> additions) {

    private static final String SYSTEM_PATH = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";

    /** The places where distributions put agents. */
    public static AgentSettings standard(NodeDirectories nodes) {
        return new AgentSettings(
                Path.of("/usr/lib/ocf"),
                Path.of("/etc/init.d"),
                Path.of("/usr/bin/systemctl"),
                Path.of("/run/systemd/system"),
                Path.of("/usr/sbin"),
                nodes,
                operation -> Map.of());
    }

    /** These settings with another root for OCF agents. */
    public AgentSettings withOcfRoot(Path root) {
        return new AgentSettings(root, initScripts, systemctl, systemdRuntime, fenceAgents, nodes, additions);
    }

    /** These settings with further environment variables. */
    public AgentSettings withAdditions(Function<Operation, Map<String, String>> more) {
        return new AgentSettings(ocfRoot, initScripts, systemctl, systemdRuntime, fenceAgents, nodes, more);
    }

    /** The environment of the executor without what another cluster manager may have left in it. */
    Map<String, String> inherited() {
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.keySet().removeIf(name -> name.startsWith("OCF_") || name.startsWith("HA_"));
        environment.put("PATH", searchPath());
        return environment;
    }

    /** Where programs are looked for: the executor's own path, and where systems have them. */
    public static String searchPath() {
        String own = System.getenv("PATH");
        return own == null ? SYSTEM_PATH : own + ":" + SYSTEM_PATH;
    }
}
