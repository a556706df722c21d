package io.setpoint.planner.graph;

import io.setpoint.planner.state.PlanState;
import io.setpoint.policy.cluster.ClusterOptions;
import io.setpoint.policy.value.CibInteger;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How the graph as a whole is to be executed (spec 07 §1). */
final class GraphOptions {
    private GraphOptions() {}

    static Map<String, String> of(PlanState state) {
        ClusterOptions options = state.options;
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("cluster-delay", text(options, "cluster-delay", "60s"));
        attributes.put("fencing-timeout", text(options, "fencing-timeout", "60s"));
        attributes.put("failed-stop-offset", "INFINITY");
        attributes.put("failed-start-offset", options.startFailureIsFatal() ? "INFINITY" : "1");
        attributes.put("batch-limit", text(options, "batch-limit", "0"));
        attributes.put("transition_id", "1");
        String migrationLimit = options.text("migration-limit");
        if (limits(migrationLimit)) {
            attributes.put("migration-limit", migrationLimit);
        }
        long recheck = state.cluster.recheck().earliest();
        if (recheck > 0) {
            attributes.put("recheck-by", Long.toString(recheck));
        }
        return attributes;
    }

    private static String text(ClusterOptions options, String name, String otherwise) {
        return Objects.requireNonNullElse(options.text(name), otherwise);
    }

    private static boolean limits(@Nullable String limit) {
        CibInteger number = limit == null ? null : CibInteger.read(limit);
        return number != null && number.value() > 0;
    }
}
