package io.setpoint.policy.document;

import static io.setpoint.policy.document.SchemaEra.SECOND;
import static io.setpoint.policy.document.SchemaEra.THIRD;

import io.setpoint.policy.document.ElementType.OutdatedPair;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Names of pairs that an upgrade replaces or drops, by the kind of set (spec 01 §1.4 and §1.5). */
final class OutdatedNames {
    /** Options that were written with underscores. */
    static final List<String> UNDERSCORED = List.of(
            "cluster_recheck_interval", "dc_deadtime", "election_timeout", "no_quorum_policy", "remove_after_stop", "shutdown_escalation",
            "startup_fencing", "stonith_action", "stonith_enabled", "stop_orphan_actions", "stop_orphan_resources", "symmetric_cluster");

    static final Map<String, OutdatedPair> OPTIONS = options();
    static final Map<String, OutdatedPair> RESOURCE_META = resourceMeta();
    static final Map<String, OutdatedPair> OPERATION_META = operationMeta();

    static final Map<String, OutdatedPair> PARAMETERS = tolerated(List.of(
            "pcmk_list_cmd", "pcmk_monitor_cmd", "pcmk_off_cmd", "pcmk_on_cmd", "pcmk_reboot_cmd", "pcmk_status_cmd", "pcmk_arg_map"));

    static final Map<String, OutdatedPair> OPERATION_PARAMETERS =
            tolerated(List.of("interval-origin", "start-delay", "enabled", "on-fail", "record-pending", "role", "timeout", "requires"));

    private OutdatedNames() {}

    private static Map<String, OutdatedPair> options() {
        Map<String, OutdatedPair> names = tolerated(UNDERSCORED);
        names.putAll(tolerated(List.of(
                "transition_idle_timeout", "default-action-timeout", "default_action_timeout", "default-resource-stickiness",
                "default_resource_stickiness", "is-managed-default", "is_managed_default", "default-resource-failure-stickiness",
                "default_resource_failure_stickiness", "default-migration-threshold", "default_migration_threshold",
                "expected-quorum-votes", "notification-agent", "notification-recipient")));
        forbid(names, "crmd-finalization-timeout", "crmd-integration-timeout", "crmd-transition-delay", "remove-after-stop");
        names.put("stonith-action", new OutdatedPair(THIRD, "poweroff", false));
        return names;
    }

    private static Map<String, OutdatedPair> resourceMeta() {
        Map<String, OutdatedPair> names = tolerated(List.of(
                "isolation", "isolation-host", "isolation-instance", "isolation-wrapper", "resource-failure-stickiness",
                "resource_failure_stickiness"));
        return forbid(names, "restart-type");
    }

    private static Map<String, OutdatedPair> operationMeta() {
        return forbid(tolerated(List.of("requires")), "can_fail", "role_after_failure");
    }

    private static Map<String, OutdatedPair> tolerated(List<String> names) {
        Map<String, OutdatedPair> pairs = new HashMap<>();
        names.forEach(name -> pairs.put(name, new OutdatedPair(SECOND, null, true)));
        return pairs;
    }

    private static Map<String, OutdatedPair> forbid(Map<String, OutdatedPair> pairs, String... names) {
        List.of(names).forEach(name -> pairs.put(name, new OutdatedPair(THIRD, null, false)));
        return pairs;
    }
}
