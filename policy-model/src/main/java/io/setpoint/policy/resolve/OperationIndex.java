package io.setpoint.policy.resolve;

import io.setpoint.policy.document.OpElement;
import io.setpoint.policy.value.CibBoolean;
import io.setpoint.policy.value.Interval;
import io.setpoint.policy.value.Role;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The operations of one list by name, and what others of their kind take from them (spec 05 §2.1, §2.2, §2.4). */
final class OperationIndex {
    private final Map<String, List<Definition>> byName = new HashMap<>();
    private @Nullable String probeTimeout;
    private @Nullable String demoteOnFail;

    /** An operation with what its attributes mean. */
    private record Definition(OpElement op, long interval, boolean enabled) {}

    OperationIndex(List<OpElement> ops) {
        long shortest = Long.MAX_VALUE;
        for (OpElement op : ops) {
            String name = op.name();
            if (name == null) {
                continue;
            }
            Definition definition = new Definition(op, Interval.millis(op.interval()), !CibBoolean.isFalse(op.attribute("enabled")));
            byName.computeIfAbsent(name, key -> new ArrayList<>(2)).add(definition);
            if (!name.equals("monitor") || definition.interval == 0 || !definition.enabled) {
                continue;
            }
            if (definition.interval < shortest) {
                shortest = definition.interval;
                probeTimeout = op.attribute("timeout");
            }
            String onFail = op.attribute("on-fail");
            if (onFail != null && !onFail.equalsIgnoreCase("demote") && isPromoted(op)) {
                demoteOnFail = onFail;
            }
        }
    }

    /** The first operation of that name and interval. */
    @Nullable OpElement find(String name, long interval, boolean enabledOnly) {
        List<Definition> named = byName.get(name);
        if (named == null) {
            return null;
        }
        for (Definition definition : named) {
            if (definition.interval == interval && (definition.enabled || !enabledOnly)) {
                return definition.op;
            }
        }
        return null;
    }

    /** The timeout that probes take over: that of the recurring monitor with the shortest interval. */
    @Nullable String probeTimeout() {
        return probeTimeout;
    }

    /** What a demotion takes over: the failure handling of the last recurring monitor for the promoted role that has one. */
    @Nullable String demoteOnFail() {
        return demoteOnFail;
    }

    /** The operation is defined for the promoted role. */
    static boolean isPromoted(OpElement op) {
        return Role.parse(op.attribute("role")) == Role.PROMOTED;
    }
}
