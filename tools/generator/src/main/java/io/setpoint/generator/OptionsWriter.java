package io.setpoint.generator;

import java.util.LinkedHashMap;
import java.util.Map;

/** Writes cluster options, by the names that they have in the schema: those that a shape needs, and by chance others. */
final class OptionsWriter {
    private final ClusterShape shape;
    private final Dice dice;

    OptionsWriter(ClusterShape shape, long seed) {
        this.shape = shape;
        dice = new Dice(seed, "options");
    }

    void write(XmlOut xml) {
        xml.open("crm_config");
        AttributeSetWriter.write(xml, "cluster_property_set", "options", options());
        xml.close();
    }

    private Map<String, String> options() {
        Map<String, String> options = new LinkedHashMap<>();
        boolean fencing = shape.of(Knob.FENCING) > 0;
        options.put("stonith-enabled", String.valueOf(fencing));
        if (shape.of(Knob.UTILIZATION) > 0) {
            options.put("placement-strategy", dice.pick("utilization", "minimal", "balanced"));
        }
        maybe(options, "no-quorum-policy", "ignore", "freeze", "stop", "demote", "suicide");
        maybe(options, "symmetric-cluster", "false");
        maybe(options, "start-failure-is-fatal", "false");
        maybe(options, "enable-startup-probes", "false");
        maybe(options, "stop-orphan-resources", "false");
        maybe(options, "stop-orphan-actions", "false");
        maybe(options, "concurrent-fencing", "false");
        maybe(options, "startup-fencing", "false");
        maybe(options, "stonith-action", "off");
        maybe(options, "priority-fencing-delay", "15s");
        maybe(options, "shutdown-lock", "true");
        maybe(options, "node-health-strategy", "migrate-on-red", "only-green", "progressive", "custom");
        maybe(options, "cluster-delay", "90s");
        maybe(options, "batch-limit", "30");
        if (dice.chance(shape.of(Knob.OPTIONS) / 5)) {
            options.put(dice.pick("maintenance-mode", "stop-all-resources"), "true");
        }
        return options;
    }

    private void maybe(Map<String, String> options, String name, String... values) {
        String value = dice.pick(values);
        if (dice.chance(shape.of(Knob.OPTIONS))) {
            options.put(name, value);
        }
    }
}
