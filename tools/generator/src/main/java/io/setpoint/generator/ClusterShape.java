package io.setpoint.generator;

import java.util.EnumMap;
import java.util.Map;

/**
 * What a generated cluster is like: a number for each knob. Immutable.
 *
 * @param numbers of the knobs that were turned
 */
public record ClusterShape(Map<Knob, Integer> numbers) {
    /** Nothing turned: a few nodes and primitives, all running. */
    public static final ClusterShape DEFAULT = new ClusterShape(Map.of());

    public ClusterShape {
        EnumMap<Knob, Integer> sorted = new EnumMap<>(Knob.class);
        sorted.putAll(numbers);
        sorted.forEach(ClusterShape::check);
        numbers = Map.copyOf(sorted);
    }

    private static void check(Knob knob, int number) {
        if (number < 0 || number > knob.unit().limit()) {
            String most = knob.unit() == Knob.Unit.COUNT ? "" : " and at most " + knob.unit().limit();
            throw new IllegalArgumentException(knob.label() + " has to be at least 0" + most + ", but is " + number);
        }
    }

    public int of(Knob knob) {
        return numbers.getOrDefault(knob, knob.initial());
    }

    /** The same with one knob turned. */
    public ClusterShape with(Knob knob, int number) {
        EnumMap<Knob, Integer> turned = new EnumMap<>(Knob.class);
        turned.putAll(numbers);
        turned.put(knob, number);
        return new ClusterShape(turned);
    }

    /** What was turned, in the order of the knobs, as on a command line. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (Knob knob : Knob.values()) {
            if (numbers.containsKey(knob)) {
                text.append(text.isEmpty() ? "" : " ").append("--").append(knob.label()).append(' ').append(numbers.get(knob));
            }
        }
        return text.toString();
    }
}
