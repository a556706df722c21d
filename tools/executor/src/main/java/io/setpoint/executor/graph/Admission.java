package io.setpoint.executor.graph;

import static io.setpoint.executor.graph.ActionFacts.isMigration;
import static io.setpoint.executor.graph.ActionFacts.meta;

import io.setpoint.planner.graph.ActionHeader;
import io.setpoint.planner.graph.ActionHeader.Element;
import io.setpoint.planner.graph.GraphAction;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.function.IntConsumer;
import java.util.stream.Stream;

/**
 * How much each node may do at once (spec 07 §12.4). A synapse that finds a node busy waits in a queue of that node, and is looked at
 * again only when the node has room: nothing is scanned.
 */
final class Admission {
    private final Map<String, Node> nodes = new HashMap<>();
    private Limits limits;

    Admission(Limits limits) {
        this.limits = limits;
    }

    /** The jobs of a node and what waits for its end, in document order. */
    private static final class Node {
        final Room jobs = new Room();
        final Room migrations = new Room();
    }

    private static final class Room {
        final Queue<Integer> waiting = new PriorityQueue<>();
        int used;

        boolean isFree(int limit) {
            return limit <= 0 || used < limit;
        }
    }

    /** Whether the action may begin now; if not, the synapse will be handed to {@link #wake} when there is room. */
    boolean admit(int synapse, GraphAction action) {
        boolean migration = isMigration(action);
        List<String> names = nodesOf(action);
        for (String name : names) {
            Node node = node(name);
            Room busy = !node.jobs.isFree(limits.jobs())
                    ? node.jobs
                    : migration && !node.migrations.isFree(limits.migrations()) ? node.migrations : null;
            if (busy != null) {
                busy.waiting.add(synapse);
                return false;
            }
        }
        count(names, migration, 1);
        return true;
    }

    /** The action is over. */
    void release(GraphAction action) {
        count(nodesOf(action), isMigration(action), -1);
    }

    private void count(List<String> names, boolean migration, int change) {
        for (String name : names) {
            node(name).jobs.used += change;
            if (migration) {
                node(name).migrations.used += change;
            }
        }
    }

    /** Hands out the first synapse of each queue that waits for room that the action's nodes have now. */
    void wake(GraphAction action, IntConsumer woken) {
        for (String name : nodesOf(action)) {
            wake(node(name), woken);
        }
    }

    private void wake(Node node, IntConsumer woken) {
        wakeFirst(node.jobs, limits.jobs(), woken);
        wakeFirst(node.migrations, limits.migrations(), woken);
    }

    private static void wakeFirst(Room room, int limit, IntConsumer woken) {
        Integer first = room.isFree(limit) ? room.waiting.poll() : null;
        if (first != null) {
            woken.accept(first);
        }
    }

    /** Other limits: all that waits is looked at again. */
    void change(Limits limits, IntConsumer woken) {
        this.limits = limits;
        nodes.values().stream()
                .flatMap(node -> Stream.of(node.jobs, node.migrations))
                .forEach(room -> {
                    room.waiting.forEach(woken::accept);
                    room.waiting.clear();
                });
    }

    private Node node(String name) {
        return nodes.computeIfAbsent(name, key -> new Node());
    }

    /** The nodes that an action keeps busy: none but for operations of agents. */
    private static List<String> nodesOf(GraphAction action) {
        ActionHeader header = action.header();
        if (header.element() != Element.RSC_OP) {
            return List.of();
        }
        if (header.router() != null) {
            return List.of(header.router());
        }
        if (isMigration(action)) {
            return Stream.of(meta(action, "migrate_source"), meta(action, "migrate_target"))
                    .filter(name -> name != null)
                    .distinct()
                    .toList();
        }
        return header.node() == null ? List.of() : List.of(header.node());
    }
}
