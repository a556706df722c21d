package io.setpoint.simulator;

import static io.setpoint.generator.Knob.*;

import io.setpoint.generator.ClusterGenerator;
import io.setpoint.generator.ClusterShape;
import io.setpoint.generator.Knob;
import io.setpoint.policy.document.Cib;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Random clusters for properties; the name tells what they are made of. */
final class RandomClusters {
    private RandomClusters() {}

    /** A cluster that was made up. Its text is the command that makes it again. */
    record RandomCluster(ClusterShape shape, long seed) {
        Cib cib() {
            return new ClusterGenerator(shape, seed).cib();
        }

        @Override
        public String toString() {
            return "setpoint generate " + shape + " --seed " + seed;
        }
    }

    /** Primitives and groups, with constraints of all kinds; nodes come and go, operations fail. */
    static Arbitrary<RandomCluster> simple() {
        return clusters(constrained().flatMap(RandomClusters::troubled));
    }

    /**
     * The same with clones, promotable clones, bundles, guests and remote nodes. Without unmanaged resources: what has to wait for the
     * start of one waits for an action that nobody will execute (spec 05 §18 case 26). Either remote nodes or orders: the connection of a
     * remote node can migrate, and with an order on it, its stop and its migration wait for each other; the reference makes the same loop.
     */
    static Arbitrary<RandomCluster> collective() {
        return clusters(constrained()
                .flatMap(RandomClusters::withCollectives)
                .flatMap(RandomClusters::troubled)
                .map(shape -> shape.with(UNMANAGED, 0))
                .map(shape -> shape.of(REMOTES) == 0 ? shape : shape.with(ORDERS, 0)));
    }

    /** Primitives and groups in a cluster in which nothing is wrong. */
    static Arbitrary<RandomCluster> healthySimple() {
        return clusters(constrained().map(RandomClusters::staying));
    }

    /** Collectives of all kinds in a cluster in which nothing is wrong. */
    static Arbitrary<RandomCluster> healthyCollective() {
        return clusters(constrained().flatMap(RandomClusters::withCollectives).map(RandomClusters::staying));
    }

    private static Arbitrary<RandomCluster> clusters(Arbitrary<ClusterShape> shapes) {
        return Combinators.combine(shapes, Arbitraries.longs().between(0, 1_000_000)).as(RandomCluster::new);
    }

    private static Arbitrary<ClusterShape> constrained() {
        return turned(ClusterShape.DEFAULT, NODES, 1, 5)
                .flatMap(shape -> turned(shape, PRIMITIVES, 1, 10))
                .flatMap(shape -> turned(shape, GROUPS, 0, 2))
                .flatMap(shape -> turned(shape, FENCING, 0, 1))
                .flatMap(shape -> turned(shape, LOCATIONS, 0, 5))
                .flatMap(shape -> turned(shape, COLOCATIONS, 0, 4))
                .flatMap(shape -> turned(shape, ORDERS, 0, 4))
                .flatMap(shape -> turned(shape, STICKY, 0, 100))
                .flatMap(shape -> turned(shape, RUNNING, 0, 100))
                .flatMap(shape -> turned(shape, UNPROBED, 0, 50));
    }

    private static Arbitrary<ClusterShape> withCollectives(ClusterShape simple) {
        return turned(simple, CLONES, 0, 2)
                .flatMap(shape -> turned(shape, PROMOTABLES, 0, 1))
                .flatMap(shape -> turned(shape, CLONED_GROUPS, 0, 1))
                .flatMap(shape -> turned(shape, BUNDLES, 0, 1))
                .flatMap(shape -> turned(shape, REMOTES, 0, 1))
                .flatMap(shape -> turned(shape, GUESTS, 0, 1));
    }

    private static Arbitrary<ClusterShape> troubled(ClusterShape healthy) {
        return turned(healthy, DOWN, 0, 1)
                .flatMap(shape -> turned(shape, LOST, 0, 1))
                .flatMap(shape -> turned(shape, STANDBY, 0, 1))
                .flatMap(shape -> turned(shape, FAILURES, 0, 2))
                .flatMap(shape -> turned(shape, TICKETS, 0, 1))
                .flatMap(shape -> turned(shape, UNMANAGED, 0, 1))
                .flatMap(shape -> turned(shape, CHANGED, 0, 1))
                .flatMap(shape -> turned(shape, REMOVED, 0, 1));
    }

    private static ClusterShape staying(ClusterShape shape) {
        return shape.with(STICKY, 100);
    }

    private static Arbitrary<ClusterShape> turned(ClusterShape shape, Knob knob, int least, int most) {
        return Arbitraries.integers().between(least, most).map(number -> shape.with(knob, number));
    }
}
