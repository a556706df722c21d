package io.setpoint.executor.driver;

import io.setpoint.planner.graph.GraphAction.ResourceName;
import org.jspecify.annotations.Nullable;

/**
 * Names what runs a resource: {@code ocf:heartbeat:nginx}, {@code systemd:nginx}.
 *
 * @param agentClass the standard that the agent follows; empty if it is not known
 * @param provider who made it, for the class {@code ocf}; null for the others
 * @param type its own name; empty if it is not known
 */
public record AgentName(String agentClass, @Nullable String provider, String type) {
    /** What holds the connection to a remote or guest node: no program, but the cluster itself. */
    public static final AgentName REMOTE = new AgentName("ocf", "pacemaker", "remote");

    /** The agent of a resource of a graph. */
    public static AgentName of(ResourceName resource) {
        return new AgentName(
                resource.agentClass() == null ? "" : resource.agentClass(),
                resource.provider(),
                resource.type() == null ? "" : resource.type());
    }

    @Override
    public String toString() {
        return provider == null ? agentClass + ":" + type : agentClass + ":" + provider + ":" + type;
    }
}
