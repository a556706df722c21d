package io.setpoint.policy.document;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import javax.xml.namespace.QName;
import org.jspecify.annotations.Nullable;

/** The step from schema 2.10 to 3.0 (spec 01 §1.5). */
final class UpgradeToThird {
    private static final String ID_PREFIX = "upgrade-to-3.0-";
    private static final String REQUIRES = "requires";
    private static final String MINUS_INFINITY = "-INFINITY";

    /** Options that become defaults of operations, by their old names. */
    private static final Map<String, String> TO_OPERATION_DEFAULTS =
            Map.of("default-action-timeout", "timeout", "default_action_timeout", "timeout");

    /** Options that become defaults of resources, by their old names. */
    private static final Map<String, String> TO_RESOURCE_DEFAULTS = Map.of(
            "default-resource-stickiness", "resource-stickiness",
            "default_resource_stickiness", "resource-stickiness",
            "is-managed-default", "is-managed",
            "is_managed_default", "is-managed");

    private static final Set<String> FAILURE_STICKINESS_OPTIONS =
            Set.of("default-resource-failure-stickiness", "default_resource_failure_stickiness");

    private static final Set<String> DROPPED_OPTIONS = Set.of(
            "default-migration-threshold", "default_migration_threshold", "expected-quorum-votes", "notification-agent",
            "notification-recipient");

    private static final Set<String> DROPPED_STACKS =
            Set.of("heartbeat", "openais", "classic openais", "classic openais (with plugin)", "cman");

    private static final Set<String> ISOLATION = Set.of("isolation", "isolation-host", "isolation-instance", "isolation-wrapper");
    private static final Set<String> FAILURE_STICKINESS = Set.of("resource-failure-stickiness", "resource_failure_stickiness");

    private static final Set<String> COMMANDS =
            Set.of("pcmk_list_cmd", "pcmk_monitor_cmd", "pcmk_off_cmd", "pcmk_on_cmd", "pcmk_reboot_cmd", "pcmk_status_cmd");

    private static final Set<String> OPERATION_SETTINGS =
            Set.of("interval-origin", "start-delay", "enabled", "on-fail", "record-pending", "role", "timeout");

    private final Configuration configuration;

    private UpgradeToThird(Configuration configuration) {
        this.configuration = configuration;
    }

    static void apply(Cib cib) {
        if (cib.configuration != null) {
            new UpgradeToThird(cib.configuration).apply();
        }
    }

    private void apply() {
        if (configuration.crmConfig != null) {
            configuration.crmConfig.propertySets.forEach(set -> rewrite(set, this::option));
        }
        if (configuration.nodes != null) {
            for (NodeElement node : configuration.nodes.nodes) {
                node.type = "normal".equals(node.type) ? "member" : node.type;
            }
        }
        if (configuration.resources != null) {
            ElementTree.walk(configuration.resources, element -> {
                if (element instanceof PrimitiveElement primitive) {
                    primitive(primitive);
                }
            });
        }
        if (configuration.constraints != null) {
            for (ConstraintElement constraint : configuration.constraints.constraints) {
                if (constraint instanceof ColocationElement colocation) {
                    colocation.scoreAttribute = null;
                    colocation.scoreAttributeMangle = null;
                }
            }
        }
    }

    /** The option by its new name, or null if it is dropped or has moved elsewhere. */
    private @Nullable NvPair option(NvPair pair) {
        String name = String.valueOf(pair.name);
        if (OutdatedNames.UNDERSCORED.contains(name)) {
            pair.name = name.replace('_', '-');
        } else if (name.equals("transition_idle_timeout")) {
            pair.name = "cluster-delay";
        } else if (TO_OPERATION_DEFAULTS.containsKey(name)) {
            if (configuration.opDefaults == null) {
                configuration.opDefaults = new DefaultAttributes();
            }
            addDefault(configuration.opDefaults, pair, TO_OPERATION_DEFAULTS.get(name), pair.value);
            return null;
        } else if (TO_RESOURCE_DEFAULTS.containsKey(name)) {
            addDefault(resourceDefaults(), pair, TO_RESOURCE_DEFAULTS.get(name), pair.value);
            return null;
        } else if (FAILURE_STICKINESS_OPTIONS.contains(name)) {
            if (MINUS_INFINITY.equals(pair.value)) {
                addDefault(resourceDefaults(), pair, "migration-threshold", "1");
            }
            return null;
        }
        boolean droppedStack = name.equals("cluster-infrastructure") && pair.value != null && DROPPED_STACKS.contains(pair.value);
        return droppedStack || DROPPED_OPTIONS.contains(name) ? null : pair;
    }

    private DefaultAttributes resourceDefaults() {
        if (configuration.rscDefaults == null) {
            configuration.rscDefaults = new DefaultAttributes();
        }
        return configuration.rscDefaults;
    }

    private static void addDefault(DefaultAttributes defaults, NvPair origin, String name, @Nullable String value) {
        if (value != null && defaults.metaAttributes.stream().noneMatch(set -> sets(set, name))) {
            AttributeSet set = Upgrade.metaAttributes(origin, ID_PREFIX + name);
            set.pairs.add(Upgrade.pair(origin, String.valueOf(origin.id), name, value));
            defaults.metaAttributes.add(set);
        }
    }

    private static void primitive(PrimitiveElement primitive) {
        primitive.instanceAttributes.forEach(set -> rewrite(set, UpgradeToThird::parameter));
        primitive.metaAttributes.forEach(set -> rewrite(set, UpgradeToThird::metaAttribute));
        String requires = null;
        for (OperationsElement operations : primitive.operations) {
            for (OpElement op : operations.ops) {
                String found = takeRequires(op);
                boolean counts = "start".equals(op.name()) || "promote".equals(op.name());
                requires = counts && found != null ? found : requires;
                moveSettings(op);
            }
        }
        boolean set = primitive.metaAttributes.stream().anyMatch(each -> each.rules.isEmpty() && sets(each, REQUIRES));
        if (requires != null && !set) {
            AttributeSet meta = Upgrade.metaAttributes(primitive, ID_PREFIX + primitive.id);
            meta.pairs.add(Upgrade.pair(primitive, meta.id + "-" + REQUIRES, REQUIRES, requires));
            primitive.metaAttributes.add(meta);
        }
    }

    private static @Nullable NvPair parameter(NvPair pair) {
        String name = String.valueOf(pair.name);
        if (COMMANDS.contains(name)) {
            pair.name = name.replaceFirst("_cmd$", "_action");
        } else if (name.equals("pcmk_arg_map")) {
            if (pair.value == null || !pair.value.toLowerCase(Locale.ROOT).startsWith("port:") || pair.value.contains(",")) {
                return null;
            }
            pair.name = "pcmk_host_argument";
            pair.value = pair.value.substring("port:".length());
        }
        return pair;
    }

    private static @Nullable NvPair metaAttribute(NvPair pair) {
        String name = String.valueOf(pair.name);
        if (ISOLATION.contains(name)) {
            pair.name = "target-role";
            pair.value = "Stopped";
        } else if (FAILURE_STICKINESS.contains(name)) {
            if (!MINUS_INFINITY.equals(pair.value)) {
                return null;
            }
            pair.name = "migration-threshold";
            pair.value = "1";
        }
        return pair;
    }

    /** Takes what an operation requires out of it; its attribute counts more than its sets. */
    private static @Nullable String takeRequires(OpElement op) {
        String requires = op.otherAttributes == null ? null : op.otherAttributes.remove(new QName(REQUIRES));
        List<AttributeSet> sets = new ArrayList<>(op.metaAttributes);
        sets.addAll(op.instanceAttributes);
        for (AttributeSet set : sets) {
            for (Iterator<NvPair> pairs = set.pairs.iterator(); pairs.hasNext(); ) {
                NvPair pair = pairs.next();
                if (REQUIRES.equals(pair.name)) {
                    requires = requires == null ? pair.value : requires;
                    pairs.remove();
                }
            }
        }
        return requires;
    }

    /** Settings of an operation that stood among its parameters become meta-attributes, under the same rule. */
    private static void moveSettings(OpElement op) {
        for (AttributeSet from : op.instanceAttributes) {
            List<NvPair> settings = from.pairs.stream()
                    .filter(pair -> pair.name != null && OPERATION_SETTINGS.contains(pair.name))
                    .toList();
            if (!settings.isEmpty()) {
                from.pairs.removeAll(settings);
                settingsSet(op, from).pairs.addAll(settings);
            }
        }
    }

    private static AttributeSet settingsSet(OpElement op, AttributeSet from) {
        if (from.rules.isEmpty()) {
            for (AttributeSet set : op.metaAttributes) {
                if (set.rules.isEmpty() && set.idRef == null) {
                    return set;
                }
            }
        }
        AttributeSet set = Upgrade.metaAttributes(from, ID_PREFIX + from.id);
        set.rules.addAll(from.rules);
        op.metaAttributes.add(set);
        return set;
    }

    private static boolean sets(AttributeSet set, String name) {
        return set.pairs.stream().anyMatch(pair -> name.equals(pair.name));
    }

    /** Replaces each pair of a set by what becomes of it. */
    private static void rewrite(AttributeSet set, UnaryOperator<@Nullable NvPair> change) {
        set.pairs.replaceAll(change);
        set.pairs.removeIf(pair -> pair == null);
    }
}
