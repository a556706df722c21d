package io.setpoint.planner.report;

import io.setpoint.policy.cluster.Node;
import io.setpoint.policy.cluster.NodeHealth;
import io.setpoint.policy.value.ScoreSyntax;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;

/** Whether nodes are well, by their health attributes (spec 08 §7.4). */
record HealthColour(NodeHealth health) {
    /** From well to ill. */
    enum Colour {
        GREEN,
        YELLOW,
        RED;

        String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The colour of a node; always green if health does not count. */
    Colour of(Node node) {
        if (!health.counts()) {
            return Colour.GREEN;
        }
        ScoreSyntax syntax = new ScoreSyntax(health.red(), health.yellow(), health.green());
        Colour colour = Colour.GREEN;
        for (Map.Entry<String, String> attribute : node.attributes.entrySet()) {
            if (!attribute.getKey().startsWith("#health")) {
                continue;
            }
            String value = attribute.getValue();
            OptionalInt score = syntax.parse(value);
            boolean named = value.equalsIgnoreCase("yellow");
            if (value.equalsIgnoreCase("red") || !named && score.isPresent() && score.getAsInt() <= health.red()) {
                return Colour.RED;
            }
            boolean yellowDiffers = health.yellow() != health.green();
            if (named || yellowDiffers && score.isPresent() && score.getAsInt() <= health.yellow()) {
                colour = Colour.YELLOW;
            }
        }
        return colour;
    }
}
