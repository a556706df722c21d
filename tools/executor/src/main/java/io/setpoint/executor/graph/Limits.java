package io.setpoint.executor.graph;

import io.setpoint.planner.graph.TransitionGraph;
import io.setpoint.policy.value.CibInteger;

/**
 * How much may be under way at once (spec 07 §12.4); zero or less for no limit.
 *
 * @param batch actions in the whole cluster
 * @param migrations migrations a node
 * @param jobs operations a node
 */
public record Limits(int batch, int migrations, int jobs) {
    public static final Limits NONE = new Limits(0, 0, 0);

    /** How busy the nodes say that they are. */
    public enum Load {
        NORMAL,
        HIGH,
        EXTREME
    }

    /** The limits that a graph names, and one for the jobs of a node. */
    public static Limits of(TransitionGraph graph, int jobs) {
        return new Limits(
                limit(graph, "batch-limit", 0),
                limit(graph, "migration-limit", -1),
                jobs);
    }

    private static int limit(TransitionGraph graph, String name, int missing) {
        long value = CibInteger.parse(graph.attributes().get(name)).orElse(missing);
        return (int) Math.max(-1, Math.min(Integer.MAX_VALUE, value));
    }

    /** These limits when the busiest node reports a load: no limit but an explicit one exceeds a share of the active nodes. */
    public Limits under(Load load, int activeNodes) {
        if (load == Load.NORMAL || batch < 0) {
            return this;
        }
        int share = Math.max(1, activeNodes / (load == Load.HIGH ? 2 : 4));
        return batch == 0 || batch > share ? new Limits(share, migrations, jobs) : this;
    }
}
