package io.setpoint.generator;

import io.setpoint.generator.Deployment.Running;
import io.setpoint.policy.ClusterState;
import io.setpoint.policy.cluster.Node;
import io.setpoint.policy.cluster.NodeState;
import io.setpoint.policy.cluster.Primitive;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Decides where mishaps happen: each to something else that runs. */
final class Incidents {
    private static final Incident NONE = new Incident(Mishap.NONE, null);

    private final Map<Place, Incident> incidents = new HashMap<>();
    private final Map<Place, Arrival> arrivals = new HashMap<>();

    private record Place(Node node, String name) {}

    /**
     * What happened to something that runs on a node.
     *
     * @param target of a live migration
     */
    record Incident(Mishap mishap, @Nullable Node target) {}

    /** What comes to a node by live migration. */
    record Arrival(Node source, Primitive primitive, Mishap mishap) {}

    Incidents(ClusterState cluster, Deployment deployment, ClusterShape shape, long seed) {
        Dice dice = new Dice(seed, "incidents");
        List<Place> places = new ArrayList<>();
        for (NodeState node : cluster.nodes()) {
            deployment.on(node.node).keySet().forEach(name -> places.add(new Place(node.node, name)));
        }
        dice.shuffle(places);
        List<Mishap.Group> wanted = new ArrayList<>();
        add(wanted, Mishap.Group.FAILURE, shape.of(Knob.FAILURES));
        add(wanted, Mishap.Group.IN_FLIGHT, shape.of(Knob.IN_FLIGHT));
        add(wanted, Mishap.Group.CHANGE, shape.of(Knob.CHANGED));
        for (int i = 0; i < Math.min(wanted.size(), places.size()); i++) {
            Place place = places.get(i);
            Running running = deployment.on(place.node()).get(place.name());
            Mishap mishap = dice.pick(Mishap.of(wanted.get(i), running));
            if (mishap.isMigration()) {
                migrate(mishap, place, running.primitive(), deployment, dice);
            } else {
                incidents.put(place, new Incident(mishap, null));
            }
        }
    }

    private static void add(List<Mishap.Group> wanted, Mishap.Group group, int count) {
        for (int i = 0; i < count; i++) {
            wanted.add(group);
        }
    }

    private void migrate(Mishap mishap, Place source, Primitive primitive, Deployment deployment, Dice dice) {
        List<Node> targets = deployment.hosts().stream().filter(node -> node != source.node()).toList();
        if (!targets.isEmpty()) {
            Node target = dice.pick(targets);
            incidents.put(source, new Incident(mishap, target));
            if (mishap != Mishap.MIGRATING) {
                arrivals.put(new Place(target, source.name()), new Arrival(source.node(), primitive, mishap));
            }
        }
    }

    Incident at(Node node, String name) {
        return incidents.getOrDefault(new Place(node, name), NONE);
    }

    /** What is coming to a node under that name; null if nothing is. */
    @Nullable Arrival arrival(Node node, String name) {
        return arrivals.get(new Place(node, name));
    }
}
