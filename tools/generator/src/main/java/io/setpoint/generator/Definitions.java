package io.setpoint.generator;

import io.setpoint.policy.ClusterState;
import io.setpoint.policy.cluster.Primitive;
import io.setpoint.policy.document.OpElement;
import io.setpoint.policy.value.ParameterDigest;
import io.setpoint.policy.value.Role;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the configuration says of primitives, as far as their history shows it: recurring monitors and parameter digests (spec 03 §19). */
final class Definitions {
    /** The digest of no parameters at all. */
    static final String NO_PARAMETERS = digest(Map.of());
    /** A digest that fits nothing configured. */
    static final String OTHER_PARAMETERS = digest(Map.of("outdated", "value"));
    private static final String META_TIMEOUT = "CRM_meta_timeout";

    private final ClusterState cluster;
    private final Map<Key, String> digests = new HashMap<>();

    private record Key(Primitive primitive, String task, long interval) {}

    Definitions(ClusterState cluster) {
        this.cluster = cluster;
    }

    /** Intervals of the monitors that recur while a primitive runs in a role. */
    List<Long> monitors(Primitive primitive, Role role) {
        List<Long> intervals = new ArrayList<>();
        for (OpElement op : primitive.operations) {
            long interval = cluster.operations().interval(op);
            if ("monitor".equals(op.name()) && interval > 0 && concerns(op.attribute("role"), role)) {
                intervals.add(interval);
            }
        }
        return intervals;
    }

    private static boolean concerns(@Nullable String configured, Role role) {
        return switch (Role.parse(configured)) {
            case PROMOTED -> role == Role.PROMOTED;
            case STOPPED -> false;
            default -> role != Role.PROMOTED;
        };
    }

    /**
     * The digest of an operation.
     *
     * @param host the name of the node that the primitive runs on, which some bundles take for their address
     */
    String digest(Primitive primitive, String task, long interval, String host) {
        if ("#uname".equals(cluster.parameters().of(primitive, null).get("addr"))) {
            return digest(parameters(primitive, task, interval, host));
        }
        return digests.computeIfAbsent(
                new Key(primitive, task, interval), key -> digest(parameters(primitive, task, interval, host)));
    }

    static String digest(Map<String, String> parameters) {
        return ParameterDigest.of(parameters);
    }

    Map<String, String> parameters(Primitive primitive, String task, long interval, String host) {
        Map<String, String> parameters = new HashMap<>(cluster.parameters().of(primitive, null));
        parameters.replace("addr", "#uname", host);
        if (interval > 0) {
            OpElement op = cluster.operations().find(primitive, task, interval, false);
            String timeout = cluster.operations().meta(primitive, task, interval, op, null).get("timeout");
            parameters.put(META_TIMEOUT, timeout);
        }
        return parameters;
    }
}
