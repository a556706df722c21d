package io.setpoint.policy.resolve;

import io.setpoint.policy.attribute.AttributeSets;
import io.setpoint.policy.attribute.RuleInput;
import io.setpoint.policy.cluster.Node;
import io.setpoint.policy.cluster.OperationDefinitions;
import io.setpoint.policy.cluster.Parameters;
import io.setpoint.policy.cluster.Primitive;
import io.setpoint.policy.cluster.Resource;
import io.setpoint.policy.document.AttributeSet;
import io.setpoint.policy.document.OpElement;
import io.setpoint.policy.value.Interval;
import io.setpoint.policy.value.IsoTime;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.namespace.QName;
import org.jspecify.annotations.Nullable;

/** Finds operations in what was configured and computes the meta-attributes of actions (spec 05 §2, 07 §7.2). */
final class ConfiguredOperations implements OperationDefinitions {
    private static final long DEFAULT_TIMEOUT = 20_000;
    private static final OperationIndex NONE = new OperationIndex(List.of());

    private final AttributeSets sets;
    private final PrimitiveParts parts;
    private final Parameters parameters;
    private final List<AttributeSet> defaults;
    private final RuleInput timeOnly;
    /** By list: instances of one element share theirs. */
    private final Map<List<OpElement>, OperationIndex> indexes = new IdentityHashMap<>();

    ConfiguredOperations(
            AttributeSets sets, PrimitiveParts parts, Parameters parameters, List<AttributeSet> defaults, RuleInput timeOnly) {
        this.sets = sets;
        this.parts = parts;
        this.parameters = parameters;
        this.defaults = defaults;
        this.timeOnly = timeOnly;
    }

    @Override
    public @Nullable OpElement find(Resource resource, String task, long interval, @Nullable String key, boolean enabledOnly) {
        OperationIndex index = index(resource);
        OpElement found = index.find(task, interval, enabledOnly);
        if (found == null && (task.equals("migrate_to") || task.equals("migrate_from"))) {
            found = index.find("migrate", 0, enabledOnly);
        }
        if (found == null && key != null && key.contains("_notify_")) {
            found = index.find("notify", 0, enabledOnly);
        }
        return found;
    }

    @Override
    public Map<String, String> meta(Resource resource, String task, long interval, @Nullable OpElement op, @Nullable Node node) {
        Map<String, String> meta = collect(resource, task, interval, op);
        meta.remove("id");
        if (interval > 0) {
            meta.put("interval", Long.toString(interval));
        } else {
            meta.remove("interval");
        }
        boolean probe = isProbe(task, interval);
        if (resource instanceof Primitive primitive && primitive.fenceDevice && (probe || task.equals("start"))) {
            String timeout = parameters.of(primitive, node).get("pcmk_monitor_timeout");
            if (timeout != null) {
                meta.put("timeout", timeout);
            }
        }
        meta.put("timeout", Long.toString(timeout(meta.get("timeout"))));
        checkOnFail(meta, index(resource), task, interval, op);
        addStartDelay(meta, interval);
        return meta;
    }

    @Override
    public Map<String, String> parameters(OpElement op, @Nullable Node node) {
        Map<String, String> table = new LinkedHashMap<>();
        RuleInput input = timeOnly.withNode(node == null ? null : node.attributes);
        sets.merge(op.instanceAttributes, parts.owner(op), null, input, table);
        return table;
    }

    @Override
    public long interval(OpElement op) {
        return Interval.millis(op.interval());
    }

    private OperationIndex index(Resource resource) {
        return resource instanceof Primitive primitive ? indexes.computeIfAbsent(primitive.operations, OperationIndex::new) : NONE;
    }

    private static boolean isProbe(String task, long interval) {
        return interval == 0 && task.equals("monitor");
    }

    private Map<String, String> collect(Resource resource, String task, long interval, @Nullable OpElement op) {
        RuleInput input = timeOnly.withAgent(MetaTables.agent(resource)).withOperation(new RuleInput.Operation(task, interval));
        Map<String, String> meta = new LinkedHashMap<>();
        if (op != null) {
            sets.merge(op.metaAttributes, parts.owner(op), null, input, meta);
            if (op.otherAttributes != null) {
                for (Map.Entry<QName, String> attribute : op.otherAttributes.entrySet()) {
                    meta.put(attribute.getKey().getLocalPart(), attribute.getValue());
                }
            }
        }
        String probeTimeout = isProbe(task, interval) ? index(resource).probeTimeout() : null;
        if (probeTimeout != null) {
            meta.putIfAbsent("timeout", probeTimeout);
        }
        sets.merge(defaults, null, null, input, meta);
        return meta;
    }

    private static long timeout(@Nullable String text) {
        long timeout = Interval.plainMillis(text).orElse(0);
        return timeout <= 0 ? DEFAULT_TIMEOUT : Math.min(timeout, Integer.MAX_VALUE);
    }

    private static void checkOnFail(Map<String, String> meta, OperationIndex index, String task, long interval, @Nullable OpElement op) {
        String onFail = meta.get("on-fail");
        switch (task) {
            case "stop" -> {
                if (onFail != null && List.of("standby", "demote", "stop").contains(onFail.toLowerCase(Locale.ROOT))) {
                    meta.remove("on-fail");
                }
            }
            case "demote" -> {
                if (onFail == null && index.demoteOnFail() != null) {
                    meta.put("on-fail", index.demoteOnFail());
                }
            }
            case "lrm_delete" -> meta.put("on-fail", "ignore");
            default -> {}
        }
        if ("demote".equalsIgnoreCase(meta.get("on-fail")) && !mayDemoteOnFailure(op)) {
            meta.remove("on-fail");
        }
    }

    private static boolean mayDemoteOnFailure(@Nullable OpElement op) {
        if (op == null) {
            return false;
        }
        return "promote".equals(op.name())
                || "monitor".equals(op.name()) && Interval.millis(op.interval()) > 0 && OperationIndex.isPromoted(op);
    }

    private void addStartDelay(Map<String, String> meta, long interval) {
        String delay = meta.get("start-delay");
        if (delay != null) {
            long millis = Interval.plainMillis(delay).orElse(0);
            meta.put("start-delay", Long.toString(Math.max(0, Math.min(millis, Integer.MAX_VALUE))));
            return;
        }
        IsoTime origin = interval > 0 ? IsoTime.parse(meta.get("interval-origin"), timeOnly.now()) : null;
        if (origin != null) {
            long seconds = Interval.toSeconds(interval);
            long remainder = (timeOnly.now().epochSeconds() - origin.epochSeconds()) % seconds;
            long wait = (remainder <= 0 ? 0 : seconds) - remainder;
            meta.put("start-delay", Long.toString(wait * 1000));
        }
    }
}
