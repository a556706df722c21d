package io.setpoint.policy.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The step from schema 3.10 to 4.0 (spec 01 §1.5); what the planner does not see is left as it is. */
final class UpgradeToFourth {
    private static final String ID_PREFIX = "pcmk__3_10_upgrade-";

    private static final Map<String, String> RENAMED_OPTIONS = Map.of(
            "crmd-finalization-timeout", "join-finalization-timeout",
            "crmd-integration-timeout", "join-integration-timeout",
            "crmd-transition-delay", "transition-delay");

    private static final Set<String> DROPPED_OPERATION_META = Set.of("can_fail", "role_after_failure");

    private final Configuration configuration;

    private UpgradeToFourth(Configuration configuration) {
        this.configuration = configuration;
    }

    static void apply(Cib cib) {
        if (cib.configuration != null) {
            new UpgradeToFourth(cib.configuration).apply();
        }
    }

    private void apply() {
        pairs();
        options();
        if (configuration.fencingTopology != null) {
            configuration.fencingTopology.levels.removeIf(level -> level.index != null && level.index.length() > 1);
        }
        nodes();
        if (configuration.resources != null) {
            configuration.resources.resources.replaceAll(UpgradeToFourth::resource);
        }
        if (configuration.constraints != null) {
            List<ConstraintElement> constraints = configuration.constraints.constraints;
            List<ConstraintElement> upgraded = new ArrayList<>();
            constraints.forEach(constraint -> addConstraint(constraint, upgraded));
            constraints.clear();
            constraints.addAll(upgraded);
        }
        RemovedAgents.drop(configuration);
    }

    /** Pairs that name another pair's value anew become pairs of their own; names that are gone are dropped. */
    private void pairs() {
        Map<String, NvPair> byId = new HashMap<>();
        ElementTree.walk(configuration, element -> {
            if (element instanceof NvPair pair && pair.id != null) {
                byId.put(pair.id, pair);
            }
        });
        ElementTree.walk(configuration, element -> {
            if (element instanceof NvPair pair && pair.idRef != null && pair.name != null) {
                NvPair target = byId.get(pair.idRef);
                pair.id = ID_PREFIX + pair.idRef + "-" + pair.name;
                pair.idRef = null;
                pair.value = target == null ? null : target.value;
            } else if (element instanceof ResourceElement resource) {
                dropMeta(resource.metaAttributes, Set.of("restart-type"));
            } else if (element instanceof OpElement op) {
                dropMeta(op.metaAttributes, DROPPED_OPERATION_META);
            }
        });
        if (configuration.rscDefaults != null) {
            dropMeta(configuration.rscDefaults.metaAttributes, Set.of("restart-type"));
        }
        if (configuration.opDefaults != null) {
            dropMeta(configuration.opDefaults.metaAttributes, DROPPED_OPERATION_META);
        }
    }

    private static void dropMeta(List<AttributeSet> sets, Set<String> names) {
        sets.forEach(set -> set.pairs.removeIf(pair -> pair.name != null && names.contains(pair.name)));
    }

    private void options() {
        if (configuration.crmConfig == null) {
            return;
        }
        for (AttributeSet set : configuration.crmConfig.propertySets) {
            set.pairs.removeIf(pair -> "remove-after-stop".equals(pair.name));
            for (NvPair pair : set.pairs) {
                if (pair.name != null) {
                    pair.name = RENAMED_OPTIONS.getOrDefault(pair.name, pair.name);
                }
                if ("stonith-action".equals(pair.name) && "poweroff".equals(pair.value)) {
                    pair.value = "off";
                }
            }
        }
    }

    /** A ping node becomes a member that nothing may run or be probed on. */
    private void nodes() {
        if (configuration.nodes == null || configuration.constraints == null) {
            return;
        }
        for (NodeElement node : configuration.nodes.nodes) {
            if ("ping".equals(node.type)) {
                node.type = "member";
                LocationElement ban = Upgrade.at(node, new LocationElement());
                ban.id = ID_PREFIX + "ping-node-" + node.id;
                ban.rscPattern = ".*";
                ban.node = node.uname;
                ban.score = "-INFINITY";
                ban.resourceDiscovery = "never";
                configuration.constraints.constraints.add(ban);
            }
        }
    }

    private static ResourceElement resource(ResourceElement resource) {
        if (resource instanceof BundleElement bundle) {
            for (ContainerElement container : new @Nullable ContainerElement[] {bundle.docker, bundle.podman}) {
                if (container != null && container.masters != null) {
                    container.promotedMax = container.promotedMax == null ? container.masters : container.promotedMax;
                    container.masters = null;
                }
            }
        }
        if (!(resource instanceof CloneElement.Master master)) {
            return resource;
        }
        CloneElement clone = Upgrade.at(master, new CloneElement());
        clone.otherAttributes = master.otherAttributes;
        clone.id = master.id;
        clone.description = master.description;
        clone.cloned = master.cloned;
        clone.instanceAttributes = master.instanceAttributes;
        AttributeSet promotable = Upgrade.metaAttributes(master, ID_PREFIX + master.id + "-meta_attributes");
        promotable.score = "INFINITY";
        promotable.pairs.add(Upgrade.pair(master, promotable.id + "-promotable", "promotable", "true"));
        clone.metaAttributes.add(promotable);
        clone.metaAttributes.addAll(master.metaAttributes);
        return clone;
    }

    /** Adds what becomes of a constraint: a location with several rules becomes several locations. */
    private static void addConstraint(ConstraintElement constraint, List<ConstraintElement> upgraded) {
        if (constraint instanceof ColocationElement colocation) {
            colocation.lifetimes.clear();
        } else if (constraint instanceof OrderElement order) {
            order.lifetimes.clear();
        } else if (constraint instanceof LocationElement location) {
            if (location.rules.size() > 1) {
                for (int i = 0; i < location.rules.size(); i++) {
                    LocationElement part = withRule(location, location.rules.get(i));
                    part.id = ID_PREFIX + location.id + "-" + (i + 1);
                    guard(part, location.lifetimes);
                    upgraded.add(part);
                }
                return;
            }
            guard(location, location.lifetimes);
        }
        upgraded.add(constraint);
    }

    private static LocationElement withRule(LocationElement location, RuleElement rule) {
        LocationElement part = Upgrade.at(location, new LocationElement());
        part.otherAttributes = location.otherAttributes;
        part.rsc = location.rsc;
        part.rscPattern = location.rscPattern;
        part.role = location.role;
        part.node = location.node;
        part.score = location.score;
        part.resourceDiscovery = location.resourceDiscovery;
        part.resourceSets = new ArrayList<>(location.resourceSets);
        part.rules.add(rule);
        return part;
    }

    /**
     * Joins a location's rule, or one that stands for its node, with the rules of its lifetime. The joint rule has no score, so the
     * location is without effect; Pacemaker does the same.
     */
    private static void guard(LocationElement location, List<LifetimeElement> lifetimes) {
        if (lifetimes.isEmpty()) {
            return;
        }
        List<RuleElement> guards = new ArrayList<>();
        lifetimes.forEach(lifetime -> guards.addAll(lifetime.rules));
        RuleElement guard = guards.size() == 1 ? guards.get(0) : rule(location, "-lifetime", "or", guards);
        RuleElement own = location.rules.isEmpty() ? nodeRule(location) : location.rules.get(0);
        location.rules = new ArrayList<>(List.of(rule(location, "-rule", "and", List.of(own, guard))));
        location.lifetimes = new ArrayList<>();
        location.node = null;
        location.score = null;
    }

    private static RuleElement nodeRule(LocationElement location) {
        ExpressionElement isNode = Upgrade.at(location, new ExpressionElement());
        isNode.id = ID_PREFIX + location.id + "-expression";
        isNode.attribute = "#uname";
        isNode.operation = "eq";
        isNode.value = location.node;
        RuleElement rule = rule(location, "-node", "and", List.of());
        rule.score = location.score;
        rule.conditions.add(isNode);
        return rule;
    }

    private static RuleElement rule(LocationElement location, String suffix, String join, List<RuleElement> conditions) {
        RuleElement rule = Upgrade.at(location, new RuleElement());
        rule.id = ID_PREFIX + location.id + suffix;
        rule.booleanOp = join;
        rule.conditions.addAll(conditions);
        return rule;
    }
}
