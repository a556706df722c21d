package io.setpoint.generator;

/** The sizes that benchmarks are made with: one node is down, so that the plan is a fail-over of what ran there. */
public enum StandardSize {
    S1(8, 100, 10, 3, 20, 40),
    S2(16, 500, 50, 10, 100, 200),
    S3(32, 1000, 100, 10, 200, 500),
    S4(100, 4000, 400, 20, 800, 2000);

    private final ClusterShape shape;

    StandardSize(int nodes, int primitives, int groups, int clones, int pairs, int locations) {
        shape = ClusterShape.DEFAULT
                .with(Knob.NODES, nodes)
                .with(Knob.DOWN, 1)
                .with(Knob.PRIMITIVES, primitives)
                .with(Knob.GROUPS, groups)
                .with(Knob.CLONES, clones)
                .with(Knob.COLOCATIONS, pairs)
                .with(Knob.ORDERS, pairs)
                .with(Knob.FAN_OUT, 200)
                .with(Knob.LOCATIONS, locations);
    }

    public ClusterShape shape() {
        return shape;
    }
}
