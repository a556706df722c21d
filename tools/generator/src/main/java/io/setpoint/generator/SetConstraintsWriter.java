package io.setpoint.generator;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes constraints of resource sets; orderings go from earlier resources to later ones. */
final class SetConstraintsWriter {
    private final Dice dice;
    private final List<PlannedResource> resources;
    private final XmlOut xml;

    SetConstraintsWriter(Dice dice, List<PlannedResource> resources, XmlOut xml) {
        this.dice = dice;
        this.resources = resources;
        this.xml = xml;
    }

    void write(String id) {
        List<PlannedResource> members = dice.some(resources, 2 + dice.below(4));
        switch (dice.below(4)) {
            case 0 -> {
                xml.open("rsc_order", "id", id, "kind", dice.pick("Mandatory", "Optional"));
                halves(id, members, dice.chance(30));
            }
            case 1 -> {
                xml.open("rsc_colocation", "id", id, "score", dice.pick("100", "INFINITY", "-200"));
                halves(id, members, false);
            }
            case 2 -> {
                xml.open("rsc_ticket", "id", id, "ticket", dice.pick(TicketsWriter.TICKETS), "loss-policy", dice.pick("stop", "freeze"));
                set(id + "-all", members, null, false);
            }
            default -> {
                xml.open("rsc_location", "id", id, "node", "node1", "score", dice.pick("10", "300", "-300"));
                set(id + "-all", members, null, false);
            }
        }
        xml.close();
    }

    private void halves(String id, List<PlannedResource> members, boolean someWillDo) {
        int middle = 1 + dice.below(members.size() - 1);
        set(id + "-first", members.subList(0, middle), sequential(), someWillDo);
        set(id + "-then", members.subList(middle, members.size()), sequential(), false);
    }

    private @Nullable String sequential() {
        return dice.pick("true", "false", null);
    }

    /** @param someWillDo one of the members is enough, if they are in no sequence */
    private void set(String id, List<PlannedResource> members, @Nullable String sequential, boolean someWillDo) {
        boolean notAll = someWillDo && "false".equals(sequential);
        xml.open("resource_set", "id", id, "sequential", sequential, "require-all", notAll ? "false" : null);
        members.forEach(member -> xml.empty("resource_ref", "id", member.id()));
        xml.close();
    }
}
