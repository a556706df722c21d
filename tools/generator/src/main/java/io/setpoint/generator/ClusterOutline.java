package io.setpoint.generator;

import io.setpoint.generator.PlannedNode.Condition;
import io.setpoint.generator.PlannedResource.Kind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Which nodes and resources a cluster has, before anything is written.
 *
 * @param resources in document order: those that others need to be anywhere come first
 */
record ClusterOutline(List<PlannedNode> nodes, List<PlannedResource> resources) {

    static ClusterOutline of(ClusterShape shape, long seed) {
        return new ClusterOutline(nodes(shape, new Dice(seed, "nodes")), resources(shape, new Dice(seed, "resources")));
    }

    private static List<PlannedNode> nodes(ClusterShape shape, Dice dice) {
        int count = shape.of(Knob.NODES);
        List<Condition> conditions = new ArrayList<>();
        Map<Knob, Condition> special = Map.of(
                Knob.DOWN, Condition.DOWN,
                Knob.LOST, Condition.LOST,
                Knob.UNSEEN, Condition.UNSEEN,
                Knob.PENDING, Condition.PENDING,
                Knob.LEAVING, Condition.LEAVING,
                Knob.STANDBY, Condition.STANDBY,
                Knob.MAINTENANCE, Condition.MAINTENANCE);
        for (Knob knob : Knob.values()) {
            if (special.containsKey(knob)) {
                int room = count - conditions.size();
                conditions.addAll(Collections.nCopies(Math.min(room, shape.of(knob)), special.get(knob)));
            }
        }
        conditions.addAll(Collections.nCopies(count - conditions.size(), Condition.UP));
        dice.shuffle(conditions);
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> new PlannedNode(String.valueOf(number), "node" + number, conditions.get(number - 1)))
                .toList();
    }

    private static List<PlannedResource> resources(ClusterShape shape, Dice dice) {
        List<PlannedResource> first = new ArrayList<>();
        add(first, Kind.FENCE_DEVICE, "fence-", shape.of(Knob.FENCING));
        add(first, Kind.REMOTE_CONNECTION, "remote-", shape.of(Knob.REMOTES));
        add(first, Kind.MACHINE, "vm-", shape.of(Knob.GUESTS));
        if (shape.of(Knob.FAN_OUT) > 0) {
            // What others are ordered after comes before them.
            add(first, Kind.CLONE, "base-", Math.min(1, shape.of(Knob.CLONES)));
        }
        List<PlannedResource> others = new ArrayList<>();
        addPrimitives(others, shape);
        add(others, Kind.CLONE, "clone-", shape.of(Knob.CLONES) - count(first, Kind.CLONE));
        add(others, Kind.UNIQUE_CLONE, "pool-", shape.of(Knob.UNIQUE_CLONES));
        add(others, Kind.PROMOTABLE, "db-", shape.of(Knob.PROMOTABLES));
        add(others, Kind.CLONED_GROUP, "stack-", shape.of(Knob.CLONED_GROUPS));
        add(others, Kind.BUNDLE, "bundle-", shape.of(Knob.BUNDLES));
        dice.shuffle(others);
        first.addAll(others);
        return List.copyOf(first);
    }

    private static int count(List<PlannedResource> resources, Kind kind) {
        return (int) resources.stream().filter(resource -> resource.kind() == kind).count();
    }

    private static void add(List<PlannedResource> resources, Kind kind, String prefix, int count) {
        for (int i = 0; i < count; i++) {
            String id = prefix + i;
            resources.add(new PlannedResource(id, kind, members(kind, id)));
        }
    }

    private static List<String> members(Kind kind, String id) {
        return switch (kind) {
            case CLONED_GROUP -> List.of(id + "-first", id + "-second");
            case CLONE, UNIQUE_CLONE, PROMOTABLE, BUNDLE -> List.of(id + "-primitive");
            default -> List.of(id);
        };
    }

    /** Groups take their members from the primitives; what is left stands alone. */
    private static void addPrimitives(List<PlannedResource> resources, ClusterShape shape) {
        int left = shape.of(Knob.PRIMITIVES);
        int size = Math.max(1, shape.of(Knob.GROUP_SIZE));
        int next = 0;
        for (int group = 0; group < shape.of(Knob.GROUPS) && left >= size; group++) {
            List<String> members = IntStream.range(next, next + size).mapToObj(number -> "rsc" + number).toList();
            resources.add(new PlannedResource("group-" + group, Kind.GROUP, members));
            next += size;
            left -= size;
        }
        for (int i = 0; i < left; i++) {
            String id = "rsc" + (next + i);
            resources.add(new PlannedResource(id, Kind.PRIMITIVE, List.of(id)));
        }
    }

    /** The node that leads the cluster: the first that is fully up, or else the first. */
    String controllerId() {
        return nodes.stream()
                .filter(node -> node.condition() == Condition.UP)
                .findFirst()
                .or(() -> nodes.stream().findFirst())
                .map(PlannedNode::id)
                .orElse("");
    }
}
