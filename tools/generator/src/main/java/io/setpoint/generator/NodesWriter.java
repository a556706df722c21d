package io.setpoint.generator;

import io.setpoint.generator.PlannedNode.Condition;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes the configured nodes. */
final class NodesWriter {
    /** A permanent attribute that constraints look at. */
    static final String RACK = "rack";
    /** Values of {@link #RACK}. */
    static final List<String> RACKS = List.of("east", "west");

    private final ClusterShape shape;
    private final Dice dice;

    NodesWriter(ClusterShape shape, long seed) {
        this.shape = shape;
        dice = new Dice(seed, "node attributes");
    }

    void write(XmlOut xml, List<PlannedNode> nodes) {
        xml.open("nodes");
        for (PlannedNode node : nodes) {
            xml.open("node", "id", node.id(), "uname", node.name());
            AttributeSetWriter.write(xml, "instance_attributes", "node-" + node.id() + "-attributes", attributes(node));
            AttributeSetWriter.write(xml, "utilization", "node-" + node.id() + "-utilization", capacity());
            xml.close();
        }
        xml.close();
    }

    private Map<String, String> attributes(PlannedNode node) {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put(RACK, dice.pick(RACKS));
        if (node.condition() == Condition.STANDBY) {
            attributes.put("standby", "on");
        }
        if (node.condition() == Condition.MAINTENANCE) {
            attributes.put("maintenance", "true");
        }
        return attributes;
    }

    private Map<String, String> capacity() {
        if (shape.of(Knob.UTILIZATION) == 0) {
            return Map.of();
        }
        int each = 1 + shape.of(Knob.PRIMITIVES) / Math.max(1, shape.of(Knob.NODES));
        return Map.of("memory", String.valueOf(512 * (each + dice.below(2 * each))));
    }
}
