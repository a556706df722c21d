package io.setpoint.policy.value;

import static io.setpoint.policy.value.ValueSyntax.ANY;
import static io.setpoint.policy.value.ValueSyntax.BOOLEAN;
import static io.setpoint.policy.value.ValueSyntax.DURATION;
import static io.setpoint.policy.value.ValueSyntax.INTEGER;
import static io.setpoint.policy.value.ValueSyntax.PERCENTAGE;
import static io.setpoint.policy.value.ValueSyntax.POSITIVE;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A cluster option: its names, what values it takes and what counts while it is unset or invalid (spec 01 §4.2).
 *
 * @param name the current name
 * @param legacyName an older name that counts while the current one is unset, or null
 * @param defaultText the value of an option that is not set, or null if it has none
 */
public record ClusterOption(String name, @Nullable String legacyName, ValueSyntax syntax, @Nullable String defaultText) {
    private static final List<ClusterOption> ALL = List.of(
            option("dc-version", ANY, null),
            option("cluster-infrastructure", ANY, null),
            option("cluster-name", ANY, null),
            option("dc-deadtime", DURATION, "20s"),
            option("cluster-recheck-interval", DURATION, "15min"),
            option("election-timeout", DURATION, "2min"),
            option("shutdown-escalation", DURATION, "20min"),
            option("join-integration-timeout", DURATION, "3min"),
            option("join-finalization-timeout", DURATION, "30min"),
            option("transition-delay", DURATION, "0s"),
            option("no-quorum-policy", ValueSyntax.oneOf("stop", "freeze", "ignore", "demote", "fence", "suicide"), "stop"),
            option("shutdown-lock", BOOLEAN, "false"),
            option("shutdown-lock-limit", DURATION, "0"),
            option("enable-acl", BOOLEAN, "false"),
            option("symmetric-cluster", BOOLEAN, "true"),
            option("maintenance-mode", BOOLEAN, "false"),
            option("start-failure-is-fatal", BOOLEAN, "true"),
            option("enable-startup-probes", BOOLEAN, "true"),
            option("fence-remote-without-quorum", BOOLEAN, "false"),
            option("fencing-enabled", "stonith-enabled", BOOLEAN, "true"),
            option("fencing-action", "stonith-action", ValueSyntax.exactlyOneOf("reboot", "off"), "reboot"),
            option("fencing-reaction", "fence-reaction", ANY, "stop"),
            option("fencing-timeout", "stonith-timeout", DURATION, "60s"),
            option("have-watchdog", BOOLEAN, "false"),
            option("fencing-watchdog-timeout", "stonith-watchdog-timeout", ANY, "0"),
            option("fencing-max-attempts", "stonith-max-attempts", POSITIVE, "10"),
            option("concurrent-fencing", BOOLEAN, "true"),
            option("startup-fencing", BOOLEAN, "true"),
            option("priority-fencing-delay", DURATION, "0"),
            option("node-pending-timeout", DURATION, "0"),
            option("cluster-delay", DURATION, "60s"),
            option("load-threshold", PERCENTAGE, "80%"),
            option("node-action-limit", INTEGER, "0"),
            option("batch-limit", INTEGER, "0"),
            option("migration-limit", INTEGER, "-1"),
            option("cluster-ipc-limit", ANY, null),
            option("stop-all-resources", BOOLEAN, "false"),
            option("stop-removed-resources", "stop-orphan-resources", BOOLEAN, "true"),
            option("cancel-removed-actions", "stop-orphan-actions", BOOLEAN, "true"),
            option("pe-error-series-max", INTEGER, "-1"),
            option("pe-warn-series-max", INTEGER, "5000"),
            option("pe-input-series-max", INTEGER, "4000"),
            option("node-health-strategy", ValueSyntax.oneOf("none", "migrate-on-red", "only-green", "progressive", "custom"), "none"),
            option("node-health-base", INTEGER, "0"),
            option("node-health-green", INTEGER, "0"),
            option("node-health-yellow", INTEGER, "0"),
            option("node-health-red", INTEGER, "-INFINITY"),
            option("placement-strategy", ValueSyntax.oneOf("default", "utilization", "minimal", "balanced"), "default"));

    /** Every option. */
    public static List<ClusterOption> all() {
        return ALL;
    }

    /** The value that counts, given a table of configured ones; null if the option is unset and has no default. */
    public @Nullable String effective(Map<String, String> configured) {
        String text = configured.get(name);
        if (text == null && legacyName != null) {
            text = configured.get(legacyName);
        }
        return text != null && syntax.accepts(text) ? text : defaultText;
    }

    private static ClusterOption option(String name, ValueSyntax syntax, @Nullable String defaultText) {
        return new ClusterOption(name, null, syntax, defaultText);
    }

    private static ClusterOption option(String name, String legacyName, ValueSyntax syntax, String defaultText) {
        return new ClusterOption(name, legacyName, syntax, defaultText);
    }
}
