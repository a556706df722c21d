package io.setpoint.generator;

import io.setpoint.generator.PlannedResource.Kind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes constraints. In pairs, later resources depend on earlier ones, so that there is no cycle unless one is asked for; members of
 * groups stand where their group does.
 */
final class ConstraintsWriter {
    private final ClusterShape shape;
    private final Dice dice;
    private final List<PlannedNode> nodes;
    private final List<PlannedResource> resources;
    private final XmlOut xml;
    private final LocationWriter locations;
    private final SetConstraintsWriter sets;
    private int written;

    /** A resource by a name that constraints can use. */
    private record Side(String id, boolean promotable) {}

    ConstraintsWriter(ClusterShape shape, long seed, ClusterOutline outline, XmlOut xml) {
        this.shape = shape;
        this.xml = xml;
        dice = new Dice(seed, "constraints");
        nodes = outline.nodes();
        resources = outline.resources();
        locations = new LocationWriter(dice, shape.of(Knob.MANDATORY), nodes, xml);
        sets = new SetConstraintsWriter(dice, resources, xml);
    }

    void write() {
        xml.open("constraints");
        if (!resources.isEmpty()) {
            if (!nodes.isEmpty()) {
                repeat(Knob.LOCATIONS, () -> locations.write(nextId(), dice.pick(resources)));
            }
            repeat(Knob.TICKETS, this::ticket);
        }
        if (resources.size() > 1) {
            repeat(Knob.COLOCATIONS, this::colocation);
            repeat(Knob.ORDERS, this::order);
            repeat(Knob.CYCLES, this::cycle);
            repeat(Knob.SETS, () -> sets.write(nextId()));
        }
        fanOut();
        xml.close();
    }

    private void repeat(Knob knob, Runnable writer) {
        for (int i = 0; i < shape.of(knob); i++) {
            writer.run();
        }
    }

    private String nextId() {
        return "constraint-" + written++;
    }

    /** Two different resources, the earlier first. */
    private List<Side> pair() {
        return dice.some(resources, 2).stream().map(this::side).toList();
    }

    private Side side(PlannedResource resource) {
        boolean member = resource.kind() == Kind.GROUP && dice.chance(15);
        return new Side(member ? dice.pick(resource.members()) : resource.id(), resource.promotable());
    }

    private void colocation() {
        List<Side> pair = pair();
        Side primary = pair.get(0);
        Side dependent = pair.get(1);
        xml.empty(
                "rsc_colocation",
                "id", nextId(),
                "rsc", dependent.id(),
                "rsc-role", role(dependent),
                "with-rsc", primary.id(),
                "with-rsc-role", role(primary),
                "score", locations.score(),
                "node-attribute", dice.chance(10) ? NodesWriter.RACK : null,
                "influence", dice.chance(10) ? "false" : null);
    }

    private @Nullable String role(Side side) {
        return side.promotable() && dice.chance(40) ? dice.pick("Promoted", "Unpromoted") : null;
    }

    private void order() {
        List<Side> pair = pair();
        Side first = pair.get(0);
        Side then = pair.get(1);
        if (dice.chance(10)) {
            order(then, "stop", first, "stop", dice.pick("Mandatory", "Optional"), "false");
        } else {
            String kind = dice.chance(shape.of(Knob.SERIALIZED)) ? "Serialize" : dice.pick("Mandatory", "Mandatory", "Optional");
            String symmetrical = !kind.equals("Serialize") && dice.chance(15) ? "false" : null;
            order(first, action(first), then, action(then), kind, symmetrical);
        }
    }

    private @Nullable String action(Side side) {
        return side.promotable() && dice.chance(40) ? "promote" : dice.chance(10) ? "start" : null;
    }

    private void order(
            Side first, @Nullable String firstAction, Side then, @Nullable String thenAction, String kind, @Nullable String symmetrical) {
        xml.empty(
                "rsc_order",
                "id", nextId(),
                "first", first.id(),
                "first-action", firstAction,
                "then", then.id(),
                "then-action", thenAction,
                "kind", kind,
                "symmetrical", symmetrical);
    }

    private void cycle() {
        List<Side> members = dice.some(resources, 2 + dice.below(2)).stream().map(this::side).toList();
        for (int i = 0; i < members.size(); i++) {
            order(members.get(i), null, members.get((i + 1) % members.size()), null, "Mandatory", null);
        }
    }

    private void fanOut() {
        resources.stream().filter(resource -> resource.kind() == Kind.CLONE).findFirst().ifPresent(first -> resources.stream()
                .filter(then -> then.kind() == Kind.PRIMITIVE || then.kind() == Kind.GROUP)
                .limit(shape.of(Knob.FAN_OUT))
                .forEach(then -> order(new Side(first.id(), false), null, new Side(then.id(), false), null, "Mandatory", null)));
    }

    private void ticket() {
        PlannedResource resource = dice.pick(resources);
        xml.empty(
                "rsc_ticket",
                "id", nextId(),
                "rsc", resource.id(),
                "rsc-role", resource.promotable() && dice.chance(60) ? "Promoted" : null,
                "ticket", dice.pick(TicketsWriter.TICKETS),
                "loss-policy", dice.pick("stop", "demote", "fence", "freeze", null));
    }
}
