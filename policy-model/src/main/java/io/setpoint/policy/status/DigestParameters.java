package io.setpoint.policy.status;

import io.setpoint.policy.cluster.Bundle;
import io.setpoint.policy.cluster.Node;
import io.setpoint.policy.cluster.NodeState;
import io.setpoint.policy.cluster.OperationDefinitions;
import io.setpoint.policy.cluster.Parameters;
import io.setpoint.policy.cluster.Primitive;
import io.setpoint.policy.cluster.Resource;
import io.setpoint.policy.document.OpElement;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Collects the parameters of an operation that its digests are made from (spec 03 §19.2, §19.3). */
final class DigestParameters {
    private static final String META = "CRM_meta_";
    private static final Set<String> NOT_PARAMETERS =
            Set.of("id", "crm_feature_set", "op-digest", "on_node", "on_node_uuid", "pcmk_external_ip");
    private static final Set<String> OF_FENCING = Set.of(
            "provides",
            "stonith-timeout",
            "pcmk_action_limit",
            "pcmk_delay_base",
            "pcmk_delay_max",
            "pcmk_host_argument",
            "pcmk_host_check",
            "pcmk_host_list",
            "pcmk_host_map");
    private static final Pattern OF_FENCE_ACTION = Pattern.compile("pcmk_[^_]*_(action|timeout|retries)");

    private final Parameters parameters;
    private final OperationDefinitions operations;
    private final Function<Primitive, @Nullable NodeState> host;

    /**
     * The parameters of an operation.
     *
     * @param values what the digest of all parameters is made from
     * @param unreloadable the operation has parameters of its own, which a reload could not apply
     */
    record Collected(Map<String, String> values, boolean unreloadable) {}

    DigestParameters(Parameters parameters, OperationDefinitions operations, Function<Primitive, @Nullable NodeState> host) {
        this.parameters = parameters;
        this.operations = operations;
        this.host = host;
    }

    Collected collect(Resource resource, String task, long interval, Node node) {
        Map<String, String> values = new LinkedHashMap<>();
        String address = address(resource);
        if (address != null) {
            values.put("addr", address);
        }
        parameters.of(resource, node).forEach(values::putIfAbsent);
        OpElement op = operations.find(resource, task, interval, false);
        Map<String, String> ofOperation = op == null ? Map.of() : operations.parameters(op, node);
        ofOperation.forEach(values::putIfAbsent);
        if (interval != 0) {
            operations.meta(resource, task, interval, op, node).forEach((name, value) -> {
                if (name.indexOf('#') < 0 && name.indexOf(':') < 0) {
                    values.putIfAbsent(META + name.replace('-', '_'), value);
                }
            });
        }
        return new Collected(filter(values), interval == 0 && !ofOperation.isEmpty());
    }

    /** The instance attributes of a resource alone. */
    Map<String, String> ofResource(Resource resource, Node node) {
        return new LinkedHashMap<>(parameters.of(resource, node));
    }

    /** Whether the address of a connection is that of the host of its container, so that it is known only when that has a node. */
    static boolean needsHost(Resource resource, Parameters parameters) {
        return resource.remoteConnection && "#uname".equalsIgnoreCase(parameters.of(resource, null).get("addr"));
    }

    private @Nullable String address(Resource resource) {
        if (!needsHost(resource, parameters) || !(resource.parent instanceof Bundle) || !(resource instanceof Primitive connection)) {
            return null;
        }
        NodeState at = connection.launcher instanceof Primitive container ? host.apply(container) : null;
        return at == null ? null : at.name();
    }

    /** Removes what is no parameter; a changed timeout of a recurring operation counts all the same. */
    static Map<String, String> filter(Map<String, String> values) {
        String interval = values.get(META + "interval");
        boolean recurring = interval != null && !interval.equals("0");
        Map<String, String> filtered = new LinkedHashMap<>();
        values.forEach((name, value) -> {
            if (!NOT_PARAMETERS.contains(name) && (!name.startsWith(META) || recurring && name.equals(META + "timeout"))) {
                filtered.put(name, value);
            }
        });
        return filtered;
    }

    /** Removes the parameters that Pacemaker's fencing itself uses; with the filter, for histories of feature sets before 3.16. */
    static Map<String, String> filterAsBefore316(Map<String, String> values, boolean fenceDevice) {
        if (fenceDevice) {
            values.keySet().removeIf(name -> OF_FENCING.contains(name) || OF_FENCE_ACTION.matcher(name).matches());
        }
        Map<String, String> filtered = filter(values);
        filtered.remove(META + "timeout");
        return filtered;
    }
}
