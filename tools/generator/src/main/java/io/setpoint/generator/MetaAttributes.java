package io.setpoint.generator;

import io.setpoint.generator.PlannedResource.Kind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Decides the meta-attributes of resources. */
final class MetaAttributes {
    private final ClusterShape shape;
    private final Dice dice;
    private final Set<String> unmanaged;
    private final Set<String> maintained;
    private final Set<String> stopped;

    MetaAttributes(ClusterShape shape, long seed, List<PlannedResource> resources) {
        this.shape = shape;
        dice = new Dice(seed, "meta-attributes");
        unmanaged = some(resources, shape.of(Knob.UNMANAGED));
        maintained = some(resources, shape.of(Knob.MAINTAINED));
        stopped = some(resources, shape.of(Knob.STOPPED));
    }

    private Set<String> some(List<PlannedResource> resources, int count) {
        return dice.some(resources, count).stream().map(PlannedResource::id).collect(Collectors.toSet());
    }

    Map<String, String> of(PlannedResource resource) {
        Map<String, String> meta = new LinkedHashMap<>();
        ofKind(resource, meta);
        if (unmanaged.contains(resource.id())) {
            meta.put("is-managed", "false");
        }
        if (maintained.contains(resource.id())) {
            meta.put("maintenance", "true");
        }
        if (stopped.contains(resource.id())) {
            meta.put("target-role", resource.promotable() && dice.chance(50) ? "Unpromoted" : "Stopped");
        }
        if (dice.chance(shape.of(Knob.STICKY))) {
            meta.put("resource-stickiness", dice.pick("1", "100", "1000", "INFINITY"));
        }
        if (dice.chance(shape.of(Knob.PRIORITIES))) {
            meta.put("priority", dice.pick("-10", "5", "10", "100"));
        }
        if (dice.chance(shape.of(Knob.REACTIONS))) {
            meta.putAll(reaction());
        }
        boolean movable = resource.kind() == Kind.PRIMITIVE || resource.kind() == Kind.MACHINE;
        if (movable && dice.chance(shape.of(Knob.MIGRATABLE))) {
            meta.put("allow-migrate", "true");
        }
        return meta;
    }

    /** Members of groups and what is cloned have little of their own. */
    Map<String, String> ofMember() {
        return dice.chance(shape.of(Knob.PRIORITIES) / 10) ? Map.of("critical", "false") : Map.of();
    }

    private Map<String, String> reaction() {
        return switch (dice.below(5)) {
            case 0 -> Map.of("migration-threshold", dice.pick("1", "2", "5"));
            case 1 -> Map.of("failure-timeout", dice.pick("10min", "2h"));
            case 2 -> Map.of("multiple-active", dice.pick("block", "stop_only", "stop_unexpected"));
            case 3 -> Map.of("requires", dice.pick("nothing", "quorum", "fencing"));
            default -> Map.of("allow-unhealthy-nodes", "true");
        };
    }

    private void ofKind(PlannedResource resource, Map<String, String> meta) {
        int nodes = Math.max(1, shape.of(Knob.NODES));
        switch (resource.kind()) {
            case MACHINE -> meta.put("remote-node", "guest-" + resource.id().substring(resource.id().indexOf('-') + 1));
            case CLONE, CLONED_GROUP -> {
                maybe(meta, 30, "interleave", "true");
                maybe(meta, 20, "ordered", "true");
                maybe(meta, 20, "clone-max", String.valueOf(1 + dice.below(nodes)));
                maybe(meta, 20, "notify", "true");
                maybe(meta, 10, "clone-min", "1");
            }
            case UNIQUE_CLONE -> {
                meta.put("globally-unique", "true");
                meta.put("clone-max", String.valueOf(1 + dice.below(nodes + 1)));
                meta.put("clone-node-max", String.valueOf(1 + dice.below(3)));
            }
            case PROMOTABLE -> {
                meta.put("promotable", "true");
                maybe(meta, 30, "promoted-max", String.valueOf(1 + dice.below(2)));
                maybe(meta, 30, "interleave", "true");
                maybe(meta, 40, "notify", "true");
            }
            default -> {
                // Nothing that belongs to the kind.
            }
        }
    }

    private void maybe(Map<String, String> meta, int percent, String name, String value) {
        if (dice.chance(percent)) {
            meta.put(name, value);
        }
    }
}
