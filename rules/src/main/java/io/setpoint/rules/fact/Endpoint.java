package io.setpoint.rules.fact;

import io.setpoint.policy.cluster.Resource;

/** One side of an ordering. */
public sealed interface Endpoint {
    /** An action of a resource by task, interval 0. */
    record ResourceTask(Resource resource, String task) implements Endpoint {}

    /**
     * A pseudo-action of the cluster ({@code one-or-more:SET}, {@code clone-one-or-more:CONSTRAINT}) that is runnable if enough of its
     * firsts are.
     *
     * @param needed how many
     */
    record AtLeast(String name, int needed) implements Endpoint {}
}
