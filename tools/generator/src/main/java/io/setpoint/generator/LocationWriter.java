package io.setpoint.generator;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes location constraints. */
final class LocationWriter {
    /** A transient attribute that scores are taken from. */
    static final String WEIGHT = "weight";

    private final Dice dice;
    private final int mandatory;
    private final List<PlannedNode> nodes;
    private final XmlOut xml;

    LocationWriter(Dice dice, int mandatory, List<PlannedNode> nodes, XmlOut xml) {
        this.dice = dice;
        this.mandatory = mandatory;
        this.nodes = nodes;
        this.xml = xml;
    }

    /** A score, infinite as often as was asked for. */
    String score() {
        return dice.chance(mandatory) ? dice.pick("INFINITY", "-INFINITY") : dice.pick("50", "100", "200", "500", "1000", "-50", "-100");
    }

    void write(String id, PlannedResource resource) {
        switch (dice.below(20)) {
            case 0 -> withRule(id, resource, "score", score(), () -> expression(id, "#uname", "ne", node()));
            case 1 -> withRule(id, resource, "score", score(), () -> expression(id, NodesWriter.RACK, "eq", dice.pick(NodesWriter.RACKS)));
            case 2 -> withRule(id, resource, "score", score(), () -> {
                expression(id, "#kind", "eq", dice.pick("cluster", "remote", "container"));
                xml.empty("date_expression", "id", id + "-date", "operation", "gt", "start", dice.pick("2020-01-01", "2030-01-01"));
            });
            case 3 -> withRule(id, resource, "score-attribute", WEIGHT, () -> expression(id, WEIGHT, "defined", null));
            case 4 -> xml.empty(
                    "rsc_location", "id", id, "rsc-pattern", resource.id() + "$", "node", node(), "score", score());
            default -> xml.empty(
                    "rsc_location",
                    "id", id,
                    "rsc", resource.id(),
                    "role", resource.promotable() && dice.chance(40) ? "Promoted" : null,
                    "node", node(),
                    "score", score(),
                    "resource-discovery", dice.chance(10) ? dice.pick("never", "exclusive") : null);
        }
    }

    private String node() {
        return dice.pick(nodes).name();
    }

    private void withRule(String id, PlannedResource resource, String scoring, String score, Runnable conditions) {
        xml.open("rsc_location", "id", id, "rsc", resource.id());
        xml.open("rule", "id", id + "-rule", scoring, score, "role", resource.promotable() && dice.chance(40) ? "Promoted" : null);
        conditions.run();
        xml.close();
        xml.close();
    }

    private void expression(String id, String attribute, String operation, @Nullable String value) {
        xml.empty("expression", "id", id + "-" + operation, "attribute", attribute, "operation", operation, "value", value);
    }
}
