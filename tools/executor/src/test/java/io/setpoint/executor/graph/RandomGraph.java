package io.setpoint.executor.graph;

import io.setpoint.planner.graph.GraphAction;
import io.setpoint.planner.graph.TransitionGraph;
import io.setpoint.policy.value.Score;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Makes graphs without cycles whose document order has nothing to do with the order of their actions. */
final class RandomGraph {
    static final List<String> NODES = List.of("n1", "n2", "n3");

    private final Random random;
    private final int highestOfMany;

    private RandomGraph(Random random, int highestOfMany) {
        this.random = random;
        this.highestOfMany = highestOfMany;
    }

    /** A graph with synapses of all priorities. */
    static TransitionGraph make(Random random) {
        return new RandomGraph(random, 20).make();
    }

    /** A graph whose synapses have no priority or an infinite one. */
    static TransitionGraph makeWithoutDegrees(Random random) {
        return new RandomGraph(random, 0).make();
    }

    /** A synapse yet to be placed. */
    private record Part(int priority, GraphAction action, Integer[] inputs) {}

    private TransitionGraph make() {
        List<Part> parts = new ArrayList<>();
        int size = 1 + random.nextInt(60);
        for (int id = 1; id <= size; id++) {
            parts.add(new Part(priority(), action(id), inputs(id)));
        }
        Collections.shuffle(parts, random);
        Graphs graph = new Graphs();
        parts.forEach(part -> graph.add(part.priority, part.action, part.inputs));
        return graph.graph();
    }

    /** Numbers of actions before this one. */
    private Integer[] inputs(int id) {
        int count = id == 1 ? 0 : Math.min(id - 1, random.nextInt(4));
        return random.ints(count, 1, Math.max(id, 2)).distinct().boxed().toArray(Integer[]::new);
    }

    private int priority() {
        return switch (random.nextInt(8)) {
            case 0 -> Score.INFINITY;
            case 1 -> random.nextInt(highestOfMany + 1);
            default -> 0;
        };
    }

    private GraphAction action(int id) {
        String node = node();
        return switch (random.nextInt(10)) {
            case 0, 1 -> Graphs.pseudo(id, "start", null);
            case 2 -> Graphs.cluster(id, "lrm_delete", node, Map.of());
            case 3 -> Graphs.operation(id, "migrate_to", node, Map.of("migrate_source", node, "migrate_target", node()));
            case 4 -> Graphs.operation(id, "monitor", node, Map.of("op_target_rc", "7", "timeout", "20000"));
            case 5 -> Graphs.operation(id, "start", node, Map.of("start_delay", "700", "timeout", "20000"));
            default -> Graphs.operation(id, "start", node, Map.of("timeout", "20000"));
        };
    }

    private String node() {
        return NODES.get(random.nextInt(NODES.size()));
    }
}
