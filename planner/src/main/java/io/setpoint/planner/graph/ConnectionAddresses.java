package io.setpoint.planner.graph;

import io.setpoint.planner.state.PlanState;
import io.setpoint.planner.state.PlannedResource;
import io.setpoint.policy.cluster.NodeState;
import io.setpoint.policy.status.ActiveNodes;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Addresses of bundle connections that are reached at the host of their container, known when that is placed (spec 02 §8.7). */
final class ConnectionAddresses {
    static final String PARAMETER = "addr";
    private static final String HOST_NAME = "#uname";

    private final PlanState state;
    private final Map<PlannedResource, String> hosts = new HashMap<>();

    ConnectionAddresses(PlanState state) {
        this.state = state;
    }

    /** Fixes the address of a connection if it is that of the container's host. */
    void fix(PlannedResource connection, PlannedResource container) {
        if (HOST_NAME.equalsIgnoreCase(configured(connection))) {
            NodeState host = container.assigned != null ? container.assigned : ActiveNodes.current(container, state);
            if (host != null) {
                hosts.put(connection, host.name());
            }
        }
    }

    /** The address to use where a parameter gives one. */
    String resolve(PlannedResource resource, String address) {
        if (!address.equals(HOST_NAME)) {
            return address;
        }
        String host = hosts.get(resource);
        if (host == null) {
            host = configured(resource);
        }
        return host == null ? address : host;
    }

    private @Nullable String configured(PlannedResource resource) {
        return state.cluster.parameters().of(resource.config, null).get(PARAMETER);
    }
}
