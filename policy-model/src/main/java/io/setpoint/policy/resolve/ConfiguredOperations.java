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
import io.setpoint.policy.document.ResourceElement;
import io.setpoint.policy.value.Interval;
import io.setpoint.policy.value.IsoTime;
import java.util.ArrayList;
import java.util.HashMap;
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

    private final AttributeSets sets;
    private final PrimitiveParts parts;
    private final Parameters parameters;
    private final List<AttributeSet> defaults;
    private final RuleInput timeOnly;
    /** By element: all instances of one share theirs. */
    private final Map<ResourceElement, Known> known = new IdentityHashMap<>();
    /** Collectives have no operations. */
    private final Known ofCollectives = new Known(new OperationIndex(List.of()));

    /** The operations of an element, and what was made up for actions already: it is the same on all nodes, and for all instances. */
    private record Known(OperationIndex index, Map<String, List<MetaOf>> metas) {
        Known(OperationIndex index) {
            this(index, new HashMap<>());
        }

        List<MetaOf> metas(String task) {
            return metas.computeIfAbsent(task, any -> new ArrayList<>(1));
        }
    }

    private record MetaOf(long interval, @Nullable OpElement op, Map<String, String> table) {}

    ConfiguredOperations(
            AttributeSets sets, PrimitiveParts parts, Parameters parameters, List<AttributeSet> defaults, RuleInput timeOnly) {
        this.sets = sets;
        this.parts = parts;
        this.parameters = parameters;
        this.defaults = defaults;
        this.timeOnly = timeOnly;
    }

    @Override
    public @Nullable OpElement find(Resource resource, String task, long interval, boolean enabledOnly) {
        OperationIndex index = known(resource).index;
        OpElement found = index.find(task, interval, enabledOnly);
        boolean migration = task.equals("migrate_to") || task.equals("migrate_from");
        return found == null && migration ? index.find("migrate", 0, enabledOnly) : found;
    }

    @Override
    public Map<String, String> meta(Resource resource, String task, long interval, @Nullable OpElement op, @Nullable Node node) {
        boolean nodeMatters = resource instanceof Primitive primitive
                && primitive.fenceDevice
                && (isProbe(task, interval) || task.equals("start"));
        if (nodeMatters) {
            String timeout = parameters.of((Primitive) resource, node).get("pcmk_monitor_timeout");
            return makeMeta(resource, task, interval, op, timeout);
        }
        List<MetaOf> made = known(resource).metas(task);
        for (MetaOf each : made) {
            if (each.interval == interval && each.op == op) {
                return new LinkedHashMap<>(each.table);
            }
        }
        Map<String, String> meta = makeMeta(resource, task, interval, op, null);
        made.add(new MetaOf(interval, op, new LinkedHashMap<>(meta)));
        return meta;
    }

    private Map<String, String> makeMeta(
            Resource resource, String task, long interval, @Nullable OpElement op, @Nullable String deviceTimeout) {
        Map<String, String> meta = collect(resource, task, interval, op);
        meta.remove("id");
        if (interval > 0) {
            meta.put("interval", Long.toString(interval));
        } else {
            meta.remove("interval");
        }
        if (deviceTimeout != null) {
            meta.put("timeout", deviceTimeout);
        }
        meta.put("timeout", Long.toString(timeout(meta.get("timeout"))));
        checkOnFail(meta, known(resource).index, task, interval, op);
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

    private Known known(Resource resource) {
        return resource instanceof Primitive primitive
                ? known.computeIfAbsent(primitive.element, any -> new Known(new OperationIndex(primitive.operations)))
                : ofCollectives;
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
        String probeTimeout = isProbe(task, interval) ? known(resource).index.probeTimeout() : null;
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
