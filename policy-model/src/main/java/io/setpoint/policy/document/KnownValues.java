package io.setpoint.policy.document;

import static io.setpoint.policy.value.ValueSyntax.ANY;
import static io.setpoint.policy.value.ValueSyntax.BOOLEAN;
import static io.setpoint.policy.value.ValueSyntax.COUNT;
import static io.setpoint.policy.value.ValueSyntax.DURATION;
import static io.setpoint.policy.value.ValueSyntax.PLAIN_DURATION;
import static io.setpoint.policy.value.ValueSyntax.ROLE;
import static io.setpoint.policy.value.ValueSyntax.SCORE;

import io.setpoint.policy.value.ClusterOption;
import io.setpoint.policy.value.Interval;
import io.setpoint.policy.value.IsoTime;
import io.setpoint.policy.value.ValueSyntax;
import java.util.LinkedHashMap;
import java.util.Map;

/** The names that mean something, with the values that do and what counts instead of others (spec 01 §4.2, §5.3 and §5.6). */
final class KnownValues {
    static final ValueSyntax DATE = new ValueSyntax(
            "a date such as 2026-01-31 or 2026-01-31 12:00:00Z", text -> IsoTime.parse(text, IsoTime.ofEpochSeconds(0)) != null);

    static final ValueSyntax ON_FAIL = ValueSyntax.oneOf(
            "block", "fence", "standby", "ignore", "nothing", "migrate", "stop", "restart", "restart-container", "demote");

    static final Map<String, Known> OPTIONS = options();
    static final Map<String, Known> RESOURCE_META = resourceMeta();
    static final Map<String, Known> OPERATION_META = operationMeta();

    private KnownValues() {}

    /** A known name: what it takes, and what happens if it is set to something else. */
    record Known(ValueSyntax syntax, String otherwise) {}

    private static Map<String, Known> options() {
        Map<String, Known> known = new LinkedHashMap<>();
        for (ClusterOption option : ClusterOption.all()) {
            Known each = new Known(option.syntax(), "the default " + option.defaultText() + " is used");
            known.put(option.name(), each);
            if (option.legacyName() != null) {
                known.put(option.legacyName(), each);
            }
        }
        return known;
    }

    private static Map<String, Known> resourceMeta() {
        Map<String, Known> known = new LinkedHashMap<>();
        known.put("priority", new Known(SCORE, "the priority is 0"));
        known.put("critical", new Known(BOOLEAN, "the resource counts as not critical"));
        known.put("target-role", new Known(ROLE.or("default"), "it is ignored"));
        known.put("is-managed", new Known(BOOLEAN.or("default"), "the resource counts as unmanaged"));
        known.put("maintenance", new Known(BOOLEAN, "it is ignored"));
        known.put("resource-stickiness", new Known(SCORE.or("default"), "the stickiness is 0"));
        known.put("requires", new Known(ValueSyntax.oneOf("nothing", "quorum", "fencing", "unfencing"), "the default is used"));
        known.put("migration-threshold", new Known(SCORE.or("default"), "failures never move the resource"));
        known.put("failure-timeout", new Known(DURATION, "failures never expire"));
        known.put(
                "multiple-active",
                new Known(ValueSyntax.oneOf("block", "stop_only", "stop_start", "stop_unexpected"), "the default stop_start is used"));
        known.put("remote-node", new Known(ANY, ""));
        known.put("remote-addr", new Known(ANY, ""));
        known.put("remote-port", new Known(ANY, ""));
        known.put("remote-connect-timeout", new Known(ANY, ""));
        known.put("container-attribute-target", new Known(ANY, ""));
        known.put("provides", new Known(ANY, ""));
        for (String flag : new String[] {
            "allow-migrate", "allow-unhealthy-nodes", "remote-allow-migrate", "notify", "promotable", "globally-unique", "interleave",
            "ordered", "collocated"
        }) {
            known.put(flag, new Known(BOOLEAN, "it counts as false"));
        }
        for (String count : new String[] {
            "clone-max", "clone-node-max", "clone-min", "promoted-max", "promoted-node-max", "master-max", "master-node-max"
        }) {
            known.put(count, new Known(COUNT, "it counts as 0"));
        }
        return known;
    }

    private static Map<String, Known> operationMeta() {
        Map<String, Known> known = new LinkedHashMap<>();
        ValueSyntax timeout = new ValueSyntax(PLAIN_DURATION.expected(), text -> PLAIN_DURATION.accepts(text) && !isZero(text));
        known.put("timeout", new Known(timeout, "the default 20s is used"));
        known.put("on-fail", new Known(ON_FAIL, "the default of the action is used"));
        known.put("role", new Known(ROLE, "the operation counts as one for every role"));
        known.put("enabled", new Known(BOOLEAN, "the operation counts as enabled"));
        known.put("record-pending", new Known(BOOLEAN, "it counts as false"));
        known.put("start-delay", new Known(PLAIN_DURATION, "there is no delay"));
        known.put("interval-origin", new Known(DATE, "it is ignored"));
        return known;
    }

    private static boolean isZero(String duration) {
        return Interval.plainMillis(duration).orElse(0) == 0;
    }
}
